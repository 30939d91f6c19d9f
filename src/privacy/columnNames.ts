/** Numbers with a unit are figures: they are never joined, and their columns name no person. */
const figures =
  /\((?:천원|백만원|억원|만원|원|명|건|%p?|회|개|개소|점|일|시간|쪽|년|월|㎡|대|교|학급)\)$|^(?:값|.*수치|쪽수|원문행|번호|연도)$/;

const personal =
  /주민(?!참여|자치|센터)|생년월일|생일|휴대|핸드폰|연락처|주소|계좌|예금주|병명|진단명|장애|성적|석차|보호자/;
const ofOffices = /전자우편|이메일|홈페이지|누리집|웹|사이트|인터넷|URL|IP|^(?:옛|새) 주소$/i;

/** Whether a column holds figures, by its header. */
export function isFigureColumn(header: string): boolean {
  return figures.test(header);
}

/** Whether a cell is a number of such a column: trillions of won have thirteen digits and more. */
export function isFigure(header: string, cell: string): boolean {
  return isFigureColumn(header) && /^\s*[-△]?[\d,]+(?:\.\d+)?\s*$/.test(cell);
}

/** Whether a column's header promises personal information. Free notes do so beside names alone. */
export function isPersonalColumn(header: string, besideNames: boolean): boolean {
  if (isFigureColumn(header)) return false;
  if (besideNames && /비고|특이사항|메모/.test(header)) return true;
  return personal.test(header) && !ofOffices.test(header);
}

/** Whether a value of a personal column is personal: a number too short to reach anyone is an extension, a path an address of a site. */
export function isPersonalValue(header: string, value: string): boolean {
  if (value === '' || value === '-') return false;
  if (/주소/.test(header) && /^(?:\/|https?:)/.test(value)) return false;
  return !/연락처|휴대|핸드폰|계좌/.test(header) || !/^[\d\s().-]{1,6}$/.test(value);
}
