/** Ways on from the list of records: entries for a list of links. */
export const disclosureLinks = [
  {
    title: '사전정보공표',
    href: '/disclosures/proactive/',
    meta: '목록과 이행 현황',
    summary: '청구하지 않아도 공표하는 정보와 그 기한.',
  },
  {
    title: '청구·불복 통계',
    href: '/disclosures/statistics/',
    meta: '건수와 공개율',
    summary: '정보공개 청구가 어떻게 처리되었는지.',
  },
  {
    title: '정보공개 안내',
    href: '/guide/',
    meta: '청구, 비공개 기준, 불복, 기한',
    summary: '목록에 없는 정보를 청구하는 방법과 기한.',
  },
];
