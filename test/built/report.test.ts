import { expect, test } from 'vitest';
import { page } from '../support/page.ts';

/** Every figure of the printed report, as literals, found at its address on the built pages. */

test.for<string[]>([
  ['교육정책기획관리', '149,760', '165,860', '133,550', '△16,100', '△9.7'],
  ['교육행정기록물관리', '554,317', '688,365', '629,636', '△134,048', '△19.5'],
  ['교직원복지대여', '43,568', '43,568', '43,568', '-', '-'],
  ['교직원복지지원', '7,131,374', '7,267,174', '7,203,554', '△135,800', '△1.9'],
  ['민원관리', '139,597', '150,075', '147,235', '△10,478', '△7.0'],
  ['분청운영-기관운영', '2,118,655', '2,219,690', '2,219,690', '△101,035', '△4.6'],
  ['비상대비계획및보안관리', '164,563', '166,863', '150,836', '△2,300', '△1.4'],
  ['선거관리', '3,768,864', '-', '-', '3,768,864', '신규'],
  ['지방공무원연수지원', '888,829', '1,055,823', '741,323', '△166,994', '△15.8'],
  ['지방공무원인사관리', '774,400', '640,400', '454,280', '134,000', '20.9'],
  ['지방공무원임용관리', '976,660', '976,820', '1,039,820', '△160', '△0.02'],
  ['합계', '16,710,587', '13,374,638', '12,763,492', '3,335,949', '24.9'],
])('budget by project: %s', ([id = '', ...printed]) => {
  const cells = ['본예산', '전년-본예산', '전년-추경예산', '증감', '증감율'].map((column) =>
    page('/reports/2021/budget/').getElementById(`${id}-${column}`)?.childNodes[0]?.text.trim(),
  );
  expect(cells).toEqual(printed);
});

test.for<string[]>([
  ['과제-1', '2,639,829', '2,673,043', '390,000', '820,000', '740,000', '689,889'],
  ['과제-2', '139,597', '150,075', '75,185', '28,112', '20,142', '16,158'],
  ['과제-합계', '2,779,426', '2,823,118', '465,185', '848,112', '760,142', '706,047'],
])('budget by task: %s', ([id = '', ...printed]) => {
  const cells = ['예산액', '전년-예산액', '1분기', '2분기', '3분기', '4분기'].map((column) =>
    page('/reports/2021/budget/').getElementById(`${id}-${column}`)?.childNodes[0]?.text.trim(),
  );
  expect(cells).toEqual(printed);
});

test.for<string[]>([
  ['지방공무원-연수지원', '888,829', '1,055,823', '280,000', '150,000', '300,000', '158,829'],
  ['지방공무원-인사관리', '774,400', '640,400', '60,000', '330,000', '60,000', '324,400'],
  ['지방공무원-임용관리', '976,660', '976,820', '50,000', '340,000', '380,000', '206,660'],
  ['합계', '2,639,889', '2,673,043', '390,000', '820,000', '740,000', '689,889'],
])('spending plan of task 1: %s', ([id = '', ...printed]) => {
  const cells = ['예산액', '전년-예산액', '1분기', '2분기', '3분기', '4분기'].map((column) =>
    page('/reports/2021/tasks/1/').getElementById(`${id}-${column}`)?.childNodes[0]?.text.trim(),
  );
  expect(cells).toEqual(printed);
});

test.for<string[]>([
  ['민원관리', '139,597', '150,075', '75,185', '28,112', '20,142', '16,158'],
  ['합계', '139,597', '150,075', '75,185', '28,112', '20,142', '16,158'],
])('spending plan of task 2: %s', ([id = '', ...printed]) => {
  const cells = ['예산액', '전년-예산액', '1분기', '2분기', '3분기', '4분기'].map((column) =>
    page('/reports/2021/tasks/2/').getElementById(`${id}-${column}`)?.childNodes[0]?.text.trim(),
  );
  expect(cells).toEqual(printed);
});

test.for<string[]>([
  ['일반직-3급', '1', '1'],
  ['일반직-4급', '1', '1'],
  ['일반직-5급', '7', '7'],
  ['일반직-6급', '20', '22'],
  ['일반직-7급', '37', '32'],
  ['일반직-8급', '6', '7'],
  ['일반직-9급', '0', '1'],
  ['일반직-전문경력관', '2', '2'],
  ['일반직-기록연구사', '2', '2'],
  ['일반직-소계', '76', '75'],
  ['교육전문직-초등', '1', '1'],
  ['교육전문직-중등', '1', '1'],
  ['교육전문직-소계', '2', '2'],
  ['별정직', '2', '2'],
  ['합계', '80', '79'],
])('headcount: %s', ([id = '', ...printed]) => {
  const cells = ['정원', '현원'].map((column) =>
    page('/reports/2021/organization/')
      .getElementById(`${id}-${column}`)
      ?.childNodes[0]?.text.trim(),
  );
  expect(cells).toEqual(printed);
});

test.for<string[]>([
  ['목표-고졸자-기술직-공무원-채용', '기술직 공무원'],
  ['목표-전문-심리상담-지원-수시-인사상담-창구-운영', '지방공무원 전체 대상'],
  ['목표-서울특별시교육청-적극행정-운영-조례-제정-추진', '-'],
  ['목표-지방공무원-책임보험-가입', '지방공무원 7,043명'],
])('targets of task 1: %s', ([id = '', ...printed]) => {
  const cells = ['물량'].map((column) =>
    page('/reports/2021/tasks/1/').getElementById(`${id}-${column}`)?.childNodes[0]?.text.trim(),
  );
  expect(cells).toEqual(printed);
});

test.for<string[]>([
  ['목표-민원서비스-향상-통합연수', '전체 기관 및 학교 대상(2회)'],
  [
    '목표-찾아가는-맞춤형-국민신문고-민원-연수',
    '본청 각 부서, 교육지원청 (11청), 희망 직속기관 대상',
  ],
  ['목표-민원서비스-실태점검-및-미흡기관-컨설팅', '미흡평가 기관(부서) 대상 컨설팅 및 피드백(4회)'],
  ['목표-서울교육콜센터-상담-만족도-조사', '개별 상담사 및 콜센터운영 만족도 조사(4회)'],
])('targets of task 2: %s', ([id = '', ...printed]) => {
  const cells = ['물량'].map((column) =>
    page('/reports/2021/tasks/2/').getElementById(`${id}-${column}`)?.childNodes[0]?.text.trim(),
  );
  expect(cells).toEqual(printed);
});

test.for<string[]>([
  ['headcount-authorized-total', '80'],
  ['headcount-current-total', '79'],
  ['organization-divisions', '1과'],
  ['organization-teams', '5담당'],
  ['hr-grievance-consultations-total', '198건'],
  ['hr-grievance-consultations-visit', '112건'],
  ['hr-grievance-consultations-phone', '70건'],
  ['hr-grievance-consultations-mail', '16건'],
  ['liability-insurance-insured-2020h2', '7,015명'],
  ['liability-insurance-premium-2020h2', '34,429천원'],
  ['liability-insurance-limit', '9천만원 한도'],
  ['liability-insurance-insured-2021', '7,043명'],
  ['liability-insurance-premium-2021', '49,379천원'],
  ['career-hires-industrial', '공업 10명'],
  ['career-hires-facilities', '시설 13명'],
  ['reward-leave-max-days', '5일 범위'],
  ['study-leave-days-before', '2일'],
  ['study-leave-days-after', '4일'],
  ['counselling-contract-budget', '3천만 원'],
  ['callcenter-satisfaction', '96.9%'],
  ['callcenter-direct-handling-rate', '87.1%'],
  ['kakaotalk-consultations', '연 10,303건'],
  ['happy-civil-office-extension-hours', '2시간 연장'],
  ['callcenter-earlier-hours', '1시간 빠른 상담'],
  ['epeople-inspection-per-month', '월 2회'],
  ['complaint-analysis-per-month', '월 1회'],
  ['hr-monitoring-per-year', '2회'],
  ['regular-transfers-per-year', '2회'],
  ['gukmin-saenggakham-rank', '1위'],
])('metrics: %s', ([id = '', ...printed]) => {
  const cells = ['값'].map((column) =>
    page('/performance/').getElementById(`${id}-2021-${column}`)?.childNodes[0]?.text.trim(),
  );
  expect(cells).toEqual(printed);
});

test.for<string[]>([
  ['s1-1-1', '2021-01-01', '2021-03-31', "'21.1~3월"],
  ['s1-2-1', '2021-03-01', '2021-09-30', "'21.3~9월"],
  ['s1-3-1', '2021-01-01', '2021-06-30', "'21.1~6월"],
  ['s1-4-1', '2021-02-01', '2021-02-28', "'21.2월, 10월 2회"],
  ['s1-4-2', '2021-10-01', '2021-10-31', "'21.2월, 10월 2회"],
  ['s1-5-1', '2021-06-01', '2021-06-30', "'21.6월, 12월 2회"],
  ['s1-5-2', '2021-12-01', '2021-12-31', "'21.6월, 12월 2회"],
  ['s2-1-1', '2021-02-01', '2021-02-28', "'21.2월"],
  ['s2-2-1', '2021-03-01', '2021-09-30', "'21.3~9월"],
  ['s2-3-1', '2021-01-01', '2021-12-31', '연중'],
])('schedule: %s', ([id = '', ...printed]) => {
  const cells = ['시작', '종료', '시기'].map((column) =>
    page('/calendar/').getElementById(`${id}-2021-${column}`)?.childNodes[0]?.text.trim(),
  );
  expect(cells).toEqual(printed);
});

test.for<string[]>([
  ['events-2021-8', '2017-01-01', '2017-12-31', "'17년"],
  ['events-2021-7', '2020-02-01', '2020-02-29', "'20.2월"],
  ['events-2021-2', '2020-04-01', '2020-04-01', '2020.4.1.'],
  ['events-2021-3', '2020-06-23', '2020-06-23', "'20.6.23."],
  ['events-2021-4', '2020-08-26', '2020-08-26', "'20.8.26."],
  ['events-2021-5', '2021-01-01', '2021-01-01', "'21.1.1."],
  ['events-2021-1', '2021-01-10', '2021-01-10', "'21.1.10."],
  ['events-2021-6', '2021-02-01', '2021-02-28', "'21.2월 중"],
])('dated facts: %s', ([id = '', ...printed]) => {
  const cells = ['시작', '종료', '시기'].map((column) =>
    page('/calendar/').getElementById(`${id}-${column}`)?.childNodes[0]?.text.trim(),
  );
  expect(cells).toEqual(printed);
});
