import type { z } from 'astro/zod';
import type { DataIssue } from './issue.ts';
import { readText } from './text.ts';
import { mendText } from './tidy.ts';
import { readYaml } from './yaml.ts';

/**
 * Reads a JSON file into a typed value; every problem is returned. A file just as our own commands
 * write it needs no parser that knows where things stand; JSON is YAML, whose reader names the place in any other.
 */
export function readJson<Schema extends z.ZodType>(
  file: string,
  bytes: Uint8Array,
  schema: Schema,
): { value: z.output<Schema> | null; issues: DataIssue[] } {
  const { data } = schema.safeParse(asWritten(file, bytes));
  return data === undefined ? readYaml(file, bytes, schema) : { value: data, issues: [] };
}

/** What JSON of two spaces says, with nothing in it that a reader mends or refuses; undefined for any other file. */
function asWritten(file: string, bytes: Uint8Array): unknown {
  const { text } = readText(file, bytes);
  if (text === null || mendText(file, text).issues.length > 0 || /[\u00a0\u3000]/.test(text))
    return;
  try {
    const value = JSON.parse(text);
    const written = Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
    return written.equals(bytes) ? value : undefined;
  } catch {
    return;
  }
}
