/** What the browser reads first: the bundles of the index, newest first, and what belongs to all of them. */
export interface Manifest {
  bundles: Bundle[];
  /** Folder of the vocabulary files, and the names of those that there are. */
  vocabulary: { folder: string; names: string[] };
  /** Groups of words that mean the same. */
  synonyms: string[][];
}

/** A part of the index that is loaded as a whole. */
export interface Bundle {
  folder: string;
  /** Begins the name of every record of this bundle. */
  name: string;
  /** Years, newest first. */
  years: string[];
  count: number;
  /** The facets that have a file. */
  facets: string[];
}

/** Where the manifest stands below the site's base. */
export const manifestPath = 'pagefind/manifest.json';
