/** A statute as the guide follows it: the version whose text it was checked against, and when. */
export interface Law {
  name: string;
  /** 법률 or 대통령령 with its number. */
  number: string;
  /** The day that version was promulgated. */
  of: string;
  /** The day this site's wording was compared with it; later amendments are not known here. */
  checked: string;
  /** The statute in force, at the national law information centre. */
  href: string;
}

/** The statutes by which requests, appeals and periods go. */
export const laws = {
  disclosure: {
    name: '공공기관의 정보공개에 관한 법률',
    number: '법률 제17690호',
    of: '2020-12-22',
    checked: '2026-11-22',
    href: 'https://www.law.go.kr/법령/공공기관의정보공개에관한법률',
  },
  disclosureDecree: {
    name: '공공기관의 정보공개에 관한 법률 시행령',
    number: '대통령령 제35038호',
    of: '2024-12-03',
    checked: '2026-11-22',
    href: 'https://www.law.go.kr/법령/공공기관의정보공개에관한법률시행령',
  },
  petition: {
    name: '민원 처리에 관한 법률',
    number: '법률 제18748호',
    of: '2022-01-11',
    checked: '2026-11-22',
    href: 'https://www.law.go.kr/법령/민원처리에관한법률',
  },
  petitionDecree: {
    name: '민원 처리에 관한 법률 시행령',
    number: '대통령령 제35948호',
    of: '2025-12-30',
    checked: '2026-11-22',
    href: 'https://www.law.go.kr/법령/민원처리에관한법률시행령',
  },
} as const satisfies Record<string, Law>;

/** The rules (시행규칙) whose annexes hold the forms. */
export const disclosureForms = 'https://www.law.go.kr/법령/공공기관의정보공개에관한법률시행규칙';

/** The national portal for requests (정보공개포털), where requests are filed. */
export const disclosurePortal = 'https://www.open.go.kr/';
