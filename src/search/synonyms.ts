/** The searches that mean the same as `words`, by groups of words that do; the query itself is not among them. */
export function sameSearches(words: string, groups: readonly (readonly string[])[]): string[] {
  const found = groups.flatMap((group) => {
    const [longest] = group
      .filter((word) => words.includes(word))
      .sort((a, b) => b.length - a.length);
    if (longest === undefined) return [];
    return group.filter((word) => word !== longest).map((word) => words.replace(longest, word));
  });
  return [...new Set(found)].filter((search) => search !== words);
}
