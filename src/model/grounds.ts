/** One ground on which a record may be withheld (비공개 대상 정보), a subparagraph of Article 9 (1). */
export interface Ground {
  /** The number of the subparagraph (호), 1–8. */
  number: number;
  /** A name short enough for a list. */
  name: string;
  /** What the subparagraph says, condensed. */
  statute: string;
  /** The same in plain words. */
  plain: string;
  /** What the law demands of the office, or excepts, besides. */
  besides: string[];
}

/** The law whose wording the grounds condense; pages print it and link to the statute in force. */
export const groundsLaw = {
  name: '공공기관의 정보공개에 관한 법률',
  article: '제9조제1항',
  number: '법률 제17690호',
  /** The day the wording was promulgated. */
  of: '2020-12-22',
  /** The statute in force, at the national law information centre. */
  href: 'https://www.law.go.kr/법령/공공기관의정보공개에관한법률/제9조',
} as const;

/**
 * The eight grounds for withholding, in order.
 *
 * Source: 공공기관의 정보공개에 관한 법률 제9조제1항 (법률 제17690호, 2020-12-22), condensed.
 */
export const grounds: readonly Ground[] = [
  {
    number: 1,
    name: '법령상 비밀·비공개',
    statute:
      '다른 법률 또는 법률에서 위임한 명령(국회규칙·대법원규칙·헌법재판소규칙·중앙선거관리위원회규칙·대통령령 및 조례로 한정)에 따라 비밀이나 비공개 사항으로 규정된 정보',
    plain: '다른 법이 비밀로 하거나 공개하지 않도록 정한 것입니다.',
    besides: [],
  },
  {
    number: 2,
    name: '국가안보·국방·통일·외교',
    statute:
      '국가안전보장·국방·통일·외교관계 등에 관한 사항으로서 공개될 경우 국가의 중대한 이익을 현저히 해칠 우려가 있다고 인정되는 정보',
    plain: '알려지면 나라의 안전이나 외교에 큰 해가 될 수 있는 것입니다.',
    besides: [],
  },
  {
    number: 3,
    name: '생명·신체·재산 보호',
    statute:
      '공개될 경우 국민의 생명·신체 및 재산의 보호에 현저한 지장을 초래할 우려가 있다고 인정되는 정보',
    plain: '알려지면 사람의 목숨, 몸, 재산을 지키기 어려워지는 것입니다.',
    besides: [],
  },
  {
    number: 4,
    name: '재판·수사 등',
    statute:
      '진행 중인 재판에 관련된 정보와 범죄의 예방, 수사, 공소의 제기 및 유지, 형의 집행, 교정, 보안처분에 관한 사항으로서 공개될 경우 그 직무수행을 현저히 곤란하게 하거나 형사피고인의 공정한 재판을 받을 권리를 침해한다고 인정할 만한 상당한 이유가 있는 정보',
    plain:
      '진행 중인 재판이나 수사에 관한 것으로, 알려지면 그 일이나 공정한 재판이 어려워지는 것입니다.',
    besides: [],
  },
  {
    number: 5,
    name: '감사·시험·인사관리·의사결정 과정 등',
    statute:
      '감사·감독·검사·시험·규제·입찰계약·기술개발·인사관리에 관한 사항이나 의사결정 과정 또는 내부검토 과정에 있는 사항 등으로서 공개될 경우 업무의 공정한 수행이나 연구·개발에 현저한 지장을 초래한다고 인정할 만한 상당한 이유가 있는 정보',
    plain:
      '감사, 시험, 계약, 인사처럼 미리 알려지면 일을 공정하게 하기 어려운 것이나 아직 검토하고 있는 것입니다.',
    besides: [
      '의사결정이나 내부검토 과정을 이유로 공개하지 않을 때는 그 단계와 끝나는 예정일을 함께 알려야 하고, 과정이 끝나면 청구한 사람에게 알려야 합니다.',
    ],
  },
  {
    number: 6,
    name: '개인정보(사생활)',
    statute:
      '성명·주민등록번호 등 「개인정보 보호법」 제2조제1호에 따른 개인정보로서 공개될 경우 사생활의 비밀 또는 자유를 침해할 우려가 있다고 인정되는 정보',
    plain:
      '이름이나 주민등록번호처럼 누구인지 알 수 있어, 알려지면 사생활을 해칠 수 있는 것입니다.',
    besides: [
      '다음 정보는 이 호로 비공개할 수 없습니다: 법령에 따라 열람할 수 있는 정보, 공표를 목적으로 작성하거나 취득한 정보로서 사생활을 부당하게 침해하지 않는 것, 공익이나 권리구제를 위해 필요한 정보, 직무를 수행한 공무원의 성명·직위, 업무를 위탁·위촉받은 개인의 성명·직업',
    ],
  },
  {
    number: 7,
    name: '법인등의 경영·영업상 비밀',
    statute:
      '법인·단체 또는 개인의 경영상·영업상 비밀에 관한 사항으로서 공개될 경우 법인등의 정당한 이익을 현저히 해칠 우려가 있다고 인정되는 정보',
    plain: '회사나 단체의 영업 비밀로, 알려지면 정당한 이익을 크게 해칠 수 있는 것입니다.',
    besides: [
      '다음 정보는 이 호로 비공개할 수 없습니다: 사업활동에서 생기는 위해로부터 사람의 생명·신체·건강을 보호하기 위해 공개할 필요가 있는 정보, 위법·부당한 사업활동으로부터 국민의 재산·생활을 보호하기 위해 공개할 필요가 있는 정보',
    ],
  },
  {
    number: 8,
    name: '부동산 투기·매점매석 등',
    statute:
      '공개될 경우 부동산 투기, 매점매석 등으로 특정인에게 이익 또는 불이익을 줄 우려가 있다고 인정되는 정보',
    plain: '알려지면 투기나 사재기로 누군가 이익이나 손해를 볼 수 있는 것입니다.',
    besides: [],
  },
];

/** The ground of a number 1–8. */
export function groundOf(number: number): Ground {
  const ground = grounds[number - 1];
  if (!ground) throw new Error(`unknown ground: ${number}`);
  return ground;
}
