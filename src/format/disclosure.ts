/** 공개구분 as readers are told. */
export const disclosureWords = {
  open: '공개',
  partial: '부분공개',
  closed: '비공개',
  restricted: '열람제한',
} as const;

/** A ground for withholding (비공개근거) by the name of its law: 정보공개법 제9조제1항제6호. */
export function groundText(ground: number): string {
  return `정보공개법 제9조제1항제${ground}호`;
}
