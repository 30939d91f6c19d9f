/** The address that a link to a path of this site carries: the base path of `site.yaml`'s `url` goes in front. */
export function url(path: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return `${base}${path}`;
}
