import type { SearchEntry } from '../../src/search/entry.ts';
import { pick, seeded } from './random.ts';

const subjects =
  '교육 학교 학생 교원 민원 예산 정보 시설 급식 안전 보건 체육 예술 과학 독서 진로 직업 특수 유아 평생 돌봄 방과후 기록물 정보공개 감사 인사 복무 연수 회계 계약 재산 공유재산 사학 법인 장학 국제 다문화 상담 인권 노사 공무원 전산 통신 보안 개인정보 홍보 의회 조례 규칙 법무 행정심판 조직 정원 성과 평가 통계 조사 환경 소방 석면 내진 화장실 도서관 체육관 운동장 통학 교복 교과서 원격 온라인 콘텐츠 누리집 콜센터 헌혈 청렴 부패 갑질 고충 제안 혁신 적극행정 협업 지역 마을 자치 참여 학부모 운영위원회 자문 위원 심의 입찰 용역 물품 공사 감리 설계 준공 하자 유지 보수 점검 진단 전기 가스 냉난방 태양광 승강기 방역 감염병 마스크 백신 보험 연금 급여 수당 여비 추진비 업무추진비 카드 지출 결산 세입 세출 이월 불용 기금 채권 채무 보조금 교부금 전입금 수입 수수료 사용료'.split(
    ' ',
  );
const actions =
  '계획 결과 현황 보고 안내 지침 기준 운영 지원 관리 개선 추진 점검 평가 조사 연수 협의회 회의 공모 선정 변경 수립 시행 검토 승인 통보 요청 제출 집행 정산 배정 교부 감액 증액 확대 축소 폐지 신설 개정 제정 공고 고시 위촉 해촉 채용 전보 승진 파견 표창 징계 처분 조치 이행 확인 분석 진단 컨설팅 모니터링'.split(
    ' ',
  );
const departments =
  '총무과 행정과 예산과 재정과 감사과 민원과 정책과 혁신과 시설과 급식과 보건과 체육과 장학과 진로과 안전과 정보과 노사과 학교과 평생과 홍보과'.split(
    ' ',
  );
const kinds = '정보목록 업무보고 계획서 회의록 공문 계약 예산서 결산서'.split(' ');
const disclosures = ['공개', '공개', '공개', '부분공개', '비공개'];
const syllables = [...'가나다라마바사아자차하누도로모보소오조초호미비시이지기리수우구두'];
const endings =
  '을 추진하였다|를 점검하고|의 운영을 개선한다|에 관한 사항을 보고한다|에서 확인한 결과를 알린다|과 함께 시행한다|은 다음과 같다|을 위하여 예산을 편성하였다|의 기준을 정한다|를 대상으로 조사한다|에 따라 지원한다|까지 제출한다'.split(
    '|',
  );

/** What a set of sample records is made of. */
export interface Samples {
  count: number;
  /** Letters of text in each. */
  length: number;
  /** Years over which they are spread, the newest first. */
  years: number[];
}

/**
 * Records that look like an education office's and are none: made of common words with a fixed seed.
 * They hold no person and no real institution, and each says that it is a sample.
 */
export function* sampleRecords(
  { count, length, years }: Samples,
  seed = 7,
): Generator<SearchEntry> {
  const random = seeded(seed);
  // Made-up names of schools, so that as many different words stand in them as in real records.
  const schools = Array.from(
    { length: 900 },
    () =>
      `${pick(syllables, random)}${pick(syllables, random)}${pick(syllables, random)}${pick(['초등학교', '중학교', '고등학교', '유치원'], random)}`,
  );
  // A few subjects are in most records, most are in few.
  const subject = () => subjects[Math.floor(random() ** 1.7 * subjects.length)] ?? '';
  const thing = () => {
    const kind = random();
    if (kind < 0.25) return subject() + subject();
    if (kind < 0.5) return `${subject()} ${pick(actions, random)}`;
    if (kind < 0.7) return subject() + pick(actions, random);
    return kind < 0.8 ? pick(schools, random) : subject();
  };
  for (let index = 0; index < count; index++) {
    const year = years[Math.floor((index * years.length) / count)] ?? 0;
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
    const department = pick(departments, random);
    const kind = pick(kinds, random);
    const disclosure = pick(disclosures, random);
    const title = `${year}년 ${pick(schools, random)} ${thing()} ${pick(actions, random)}`;
    let text = `견본. ${department} ${year}-${index} ${disclosure}.`;
    while (text.length < length) text += ` ${thing()}${pick(endings, random)}.`;
    yield {
      address: `/samples/${year}/${index}/`,
      kind,
      title,
      place: `견본 › ${year}년`,
      text,
      date: `${year}-${month}-${day}`,
      year,
      department,
      disclosure,
      ...(disclosure !== '공개' && { grounds: [1 + Math.floor(random() * 8)] }),
    };
  }
}
