import type { IssueCode } from '../reader/codes.ts';

const remove = '지우거나 공개할 수 있는 글로 바꾸세요.';
const history =
  '지운 뒤에도 git 기록에 남으니, 이미 올린 것이면 개인정보 보호 담당자에게 알리세요.';
const allow = (kind: string) =>
  `기관의 것이면 data/privacy-allow.csv에 종류 '${kind}'과 근거를 적고, 아니면 지우세요.`;
const question = '개인정보이면 지우세요.';

interface Advice {
  message: string;
  fix: string;
  /** Where the same kind may also be certain, which nobody can acknowledge. */
  fixOfError?: string;
}

/** What is expected and how it is mended, for each kind of personal information. */
export const advice: Partial<Record<IssueCode, Advice>> = {
  P401: { message: '주민등록번호·외국인등록번호가 없는 글', fix: `${remove} ${history}` },
  P402: { message: '주민등록번호와 꼴이 같은 13자리 수가 없는 글', fix: question },
  P403: {
    message: '주민등록번호가 없는 줄(두 칸에 나뉜 것도)',
    fix: `두 칸 모두 ${remove} ${history}`,
  },
  P404: {
    message: '가린 주민등록번호가 없는 글',
    fix: '생년월일이 꼭 필요하지 않으면 모두 지우세요.',
  },
  P405: { message: '생년월일과 성별을 드러내는 수가 없는 글', fix: question },
  P406: { message: '법인등록번호는 개인정보가 아닙니다', fix: '그대로 두어도 됩니다.' },
  P407: { message: '개인 휴대전화 번호가 없는 글', fix: allow('휴대전화') },
  P408: { message: '기관의 전화번호', fix: allow('전화') },
  P409: { message: '카드번호가 없는 글', fix: remove },
  P410: { message: '계좌번호가 없는 글', fix: question },
  P411: {
    message: '이름과 학년·반·생년월일·성적·병명·주소를 함께 담지 않은 표',
    fix: '이름 열을 지우거나 사람을 알아볼 수 없는 합계로 바꾸세요. 표 전체를 지운 뒤에도 git 기록에 남습니다.',
  },
  P412: { message: '학년·건강·징계 따위의 사정이 사람 이름과 함께 있지 않은 글', fix: question },
  P413: { message: '개인정보를 담지 않는 열', fix: question },
  P414: { message: '여권번호가 없는 글', fix: question, fixOfError: remove },
  P415: { message: '운전면허번호가 없는 글', fix: question, fixOfError: remove },
  P416: { message: '차량번호가 없는 글', fix: question },
  P417: { message: '기관(go.kr 등)의 전자우편 주소', fix: allow('전자우편') },
  P418: {
    message: '사업자등록번호(개인사업자이면 개인정보)',
    fix: '개인사업자의 것이면 지우세요.',
  },
};
