import { resolve } from 'node:path';
import { readConfig } from './site.ts';

/** The site folder that is being built: what the command line named, else the repository itself. */
export function siteFolder(): string {
  return resolve(process.env['YEOLLAM_SITE'] ?? process.cwd());
}

/** Origin and base path from the `url` of `site.yaml`: no origin where it has none, and `/` for the base. */
export function siteAddress(folder: string): { origin: string | undefined; base: string } {
  const url = readConfig(folder).config?.url;
  if (url === undefined) return { origin: undefined, base: '/' };
  const { origin, pathname } = new URL(url);
  return { origin, base: pathname };
}
