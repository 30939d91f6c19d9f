/** Particles that hardly any noun ends with; the index has words without them. */
const certain =
  /(?:에게서|으로서|으로써|에서는|에서도|이라는|에서의|으로의|으로는|이라고|에는|에도|에서|에게|께서|으로|까지|부터|보다|처럼|마다|조차|라는|라고|와의|과의|에의|들의|들을|들은|들이|을|를|은|는|의|에|와)$/;
/** Endings that nouns have too: 예산이, but 전문가. */
const possible = /(?:이나|이며|이고|로서|로써|로|이|가|과|도|만|나)$/;
/** Those of them that so many nouns have that only numbers can tell. */
const oftenNoun = /[가과도나]$/;
/** How many times as often the stem stands in an index as the word, where the ending is a particle. */
const particleRatio = 3;
/** What turns a noun into a verb, with all that follows. */
const verbal = /(?:하|되|시키|한|할|함|해|했|합|된|될|됨|됩|돼|됐|이다|입니|이었|였|인|임).*$/;

/** What may be left of a word without its ending; undefined where nothing, or one syllable, would be. */
function without(word: string, ending: RegExp): string | undefined {
  const stem = word.replace(ending, '');
  return stem !== word && stem.length > 1 && /[가-힣]$/.test(stem) ? stem : undefined;
}

/** The word without a particle that it surely ends with. */
export function stemOf(word: string): string | undefined {
  return without(word, certain);
}

/** The word without what may be a particle, when the counts of words in an index speak for it. */
export function likelyStem(word: string, countOf: (word: string) => number): string | undefined {
  const stem = without(word, possible);
  if (stem === undefined || countOf(stem) === 0) return undefined;
  const ratio = oftenNoun.test(word) ? particleRatio : 1;
  const isParticle = countOf(stem) >= ratio * countOf(word);
  return isParticle ? stem : undefined;
}

/** The noun that a verb is made of: 편성하였다 → 편성. */
export function verbNoun(word: string): string | undefined {
  return without(word, verbal);
}
