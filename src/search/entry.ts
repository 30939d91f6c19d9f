/** One thing that people can find, as the index takes it. All texts are clean: what readers see, hear and copy. */
export interface SearchEntry {
  /** Path on the site with a trailing slash, without the base; `#id` for a section or a row. No two entries share one. */
  address: string;
  /** What kind of thing it is (종류), as readers are told: 업무보고, 표, 제도, 정보목록 … */
  kind: string;
  title: string;
  /** Where it stands, outermost first: '2021년 주요업무보고 › 예산 현황'. Empty where the title says all. */
  place: string;
  text: string;
  /** Other names that find it and are not shown (aliases, document numbers). */
  names?: string[];
  /** `YYYY-MM-DD`; what the order by date goes by. */
  date?: string;
  year?: number;
  department?: string;
  /** 공개구분 as readers are told. */
  disclosure?: string;
  type?: string;
  /** Grounds for withholding (비공개근거), 1–8. */
  grounds?: number[];
}
