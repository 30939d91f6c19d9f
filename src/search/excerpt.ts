/** A piece of an excerpt, marked where it matches. */
export interface ExcerptPart {
  text: string;
  isMatch: boolean;
}
