/** The address that a link to a path of this site carries: the base path of `site.yaml`'s `url` goes in front. Addresses of other sites stay as they are. */
export function url(path: string): string {
  if (/^https?:/.test(path)) return path;
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return `${base}${path}`;
}
