import type { Site } from '../site/site.ts';

/** Every name a department of the site has or had; the site's own department always is one. */
export function departmentNames({ config, departments }: Site): string[] {
  return [
    ...(config ? [config.department] : []),
    ...departments.flatMap(({ name, otherNames }) => [name, ...otherNames]),
  ];
}
