const names = [
  'status',
  'again',
  'within',
  'searched',
  'older',
  'offered',
  'offers',
  'chips',
  'tools',
  'facets',
  'values',
  'sort',
  'found',
  'results',
  'pages',
  'help',
] as const;
type Name = (typeof names)[number];

/** The places of the search page that are filled, named in its template as `data-search-<name>`. */
export type Parts = Record<Exclude<Name, 'facets'>, HTMLElement> & { facets: HTMLDetailsElement };

/** @throws where the template lacks one. */
export function partsOf(container: HTMLElement): Parts {
  const part = (name: Name) => {
    const found = container.querySelector<HTMLElement>(`[data-search-${name}]`);
    if (!found) throw new Error(`missing part: ${name}`);
    return [name, found] as const;
  };
  return Object.fromEntries(names.map(part)) as Parts;
}
