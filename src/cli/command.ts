import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type DataIssue, formatIssue } from '../reader/issue.ts';

/** The options every command understands; paths are absolute, from the folder the user stands in. */
export interface Options {
  site: string;
  out: string;
  json: string | undefined;
  year: string | undefined;
}

/** Reads the command line; prints `help` and ends where it was asked for or an option is unknown. */
export function readOptions(help: string): Options {
  const here = process.env['INIT_CWD'] ?? process.cwd();
  try {
    const { values } = parseArgs({
      options: {
        site: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'string' },
        year: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      console.log(help);
      process.exit(0);
    }
    const site = values.site === undefined ? process.cwd() : resolve(here, values.site);
    return {
      site,
      out: values.out === undefined ? resolve(site, 'dist') : resolve(here, values.out),
      json: values.json === undefined ? undefined : resolve(here, values.json),
      year: values.year,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${help}`);
    process.exit(2);
  }
}

const shownOfAKind = 20;

/** Prints issues on stderr, at most 20 of a kind in one file, and how many there are of each level. */
export function printIssues(issues: readonly DataIssue[]): void {
  const shown = new Map<string, number>();
  for (const issue of issues) {
    const kind = `${issue.file} ${issue.code}`;
    const before = shown.get(kind) ?? 0;
    shown.set(kind, before + 1);
    if (before < shownOfAKind) console.error(`${formatIssue(issue)}\n`);
  }
  for (const [kind, found] of shown)
    if (found > shownOfAKind) console.error(`${kind} 외 ${found - shownOfAKind}건\n`);
  const count = (level: DataIssue['level']) =>
    issues.filter((issue) => issue.level === level).length;
  if (issues.length > 0)
    console.error(
      `오류 ${count('error')}건, 경고 ${count('warning')}건, 알림 ${count('notice')}건`,
    );
}
