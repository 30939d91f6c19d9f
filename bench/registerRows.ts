import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The first of the ten years over which generated records are spread. */
const firstYear = 2014;
const years = 10;

const departments = [
  '총무과',
  '행정관리과',
  '재무과',
  '교육시설과',
  '학교지원과',
  '예산담당과',
  '감사과',
  '초등교육과',
  '중등교육과',
  '평생교육과',
  '체육건강과',
  '민주시민교육과',
];
const kinds = ['보고서', '계획', '회의록', '통계', '기안', '알림'];
const subjects = [
  '학교 급식 위생 점검',
  '정보공개 종합평가',
  '방과후학교 운영',
  '학교 시설 안전 점검',
  '지방공무원 연수',
  '기록물 정리',
  '민원실 운영 개선',
  '전·편입학 배정',
  '통학로 교통안전',
  '교육복지 지원 사업',
  '학교도서관 장서 확충',
  '석면 제거 공사',
  '청사 에너지 절약',
  '콜센터 상담 품질',
  '사이버 보안 훈련',
  '돌봄교실 확대',
  '과학실 안전 장비',
  '특별교부금 집행',
];
const parts = [
  '기본계획',
  '추진 결과',
  '세부 시행 계획',
  '회의 결과',
  '예산 집행 현황',
  '개선 방안',
];
const scopes = ['본청', '동부', '서부', '남부', '북부', '중부', '강동송파', '강서양천', '성동광진'];
const retentions = ['영구', '준영구', '30년', '10년', '5년', '3년', '1년'];
const reasons: Record<number, string> = {
  3: '시설 보안에 관한 도면',
  5: '인사관리에 관한 검토안',
  6: '신청한 사람의 인적 사항',
  7: '업체의 단가와 산출 기초',
};

/**
 * A register of that many rows in ten yearly files, the same for the same number: every title says
 * that it is a sample, and no row names or describes a person.
 */
export function registerRows(records: number): { file: string; text: string }[] {
  const next = sequence(20210110);
  const oneOf = <Value>(values: readonly Value[]): Value => values[next(values.length)] as Value;
  const header =
    '관리번호,제목,담당부서,생산일자,공개구분,비공개근거,비공개사유,문서번호,문서유형,단위과제,보존기간,요약,열람제한종료일,재검토일';
  return Array.from({ length: years }, (_, age) => {
    const year = firstYear + age;
    const size = Math.floor(records / years) + (age < records % years ? 1 : 0);
    const rows = Array.from({ length: size }, (_, index) => {
      const department = oneOf(departments);
      const kind = oneOf(kinds);
      const [subject, part, scope] = [oneOf(subjects), oneOf(parts), oneOf(scopes)];
      const day = `${year}-${pad(1 + Math.floor((index * 12) / size))}-${pad(1 + next(28))}`;
      const title = `(예시) ${year}년 ${scope} ${subject} ${part}`;
      const summary = `(예시) ${scope}의 ${subject}에 관한 ${part}입니다. 추진 배경, 대상, 일정, 소요 예산과 ${oneOf(subjects)}와의 관계를 정리하였습니다.`;
      const number = `${department}-${1000 + index}`;
      const [status, restricted, review] = withheld(next, year);
      return `S-${year}-${String(index + 1).padStart(6, '0')},${title},${department},${day},${status},${number},${kind},교육 > ${subject},${oneOf(retentions)},"${summary}",${restricted},${review}`;
    });
    return { file: `data/disclosures/${year}.csv`, text: [header, ...rows, ''].join('\n') };
  });
}

/** 공개구분, 비공개근거 and 비공개사유 joined, the end of 열람제한, the day of review. */
function withheld(next: (below: number) => number, year: number): [string, string, string] {
  const chance = next(100);
  const review = next(4) === 0 ? `${year + 3}-02-28` : '';
  if (chance < 78) return ['공개,,', '', ''];
  if (chance < 98) {
    const ground = Number(Object.keys(reasons)[next(4)]);
    return [`${chance < 91 ? '부분공개' : '비공개'},${ground},${reasons[ground]}`, '', review];
  }
  return ['열람제한,6,신청한 사람의 인적 사항', `${year + 30}-12-31`, ''];
}

/** A site folder with such a register, marked as samples. */
export function writeRegisterSite(folder: string, records: number): void {
  mkdirSync(join(folder, 'data/disclosures'), { recursive: true });
  writeFileSync(
    join(folder, 'data/site.yaml'),
    `title: 예시 기록\norganization: 예시 교육청\ndepartment: 총무과\nasOf: "${firstYear + years - 1}-12-31"\nsample: true\n`,
  );
  writeFileSync(
    join(folder, 'data/departments.csv'),
    ['부서,상위부서,시작일,종료일,다른이름', ...departments.map((name) => `${name},,,,`), ''].join(
      '\n',
    ),
  );
  for (const { file, text } of registerRows(records)) writeFileSync(join(folder, file), text);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** Numbers below a bound from a linear congruential sequence: the same on every machine. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
