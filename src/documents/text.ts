/** One text that a file holds, on a page or behind it, under the name of the part it stands in. */
export interface FileText {
  part: string;
  text: string;
}

/** What a file holds that its pages need not show. */
export interface Inside {
  /** Every text of the file, for the privacy gate. */
  texts: FileText[];
  /** Names in the document's properties (문서 정보): who made and who last saved it. */
  makers: FileText[];
}
