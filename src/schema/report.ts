import { z } from 'astro/zod';

const text = z.string().trim().min(1);
const lineNumbers = z.array(z.int().positive());
/** `YYYY-MM-DD`; YAML's core schema keeps it text. */
const isoDate = z.iso.date({ error: '날짜 YYYY-MM-DD. 예: "2021-01-10"' });

/** The cover of a year's business report (주요업무보고): what it is, of whom, as of when, and its tasks. */
export const cover = z.strictObject({
  title: text,
  department: text,
  departmentPrinted: text,
  organization: text,
  year: z.int(),
  vision: text,
  asOf: isoDate,
  asOfPrinted: text,
  contents: z.array(text),
  tasks: z.array(
    z.strictObject({
      number: z.int().positive(),
      title: text,
      page: z.int().positive(),
      lines: z.tuple([z.int().positive(), z.int().positive()]),
    }),
  ),
  structurePrinted: text,
  divisions: z.int(),
  teams: z.int(),
  unitPrinted: text,
  source: z.strictObject({ document: text, note: text.optional() }),
});

/** The cover of one report. */
export type Cover = z.output<typeof cover>;

/** What the department does (주요 기능). */
export const functions = z.strictObject({ department: text, functions: z.array(text) });

/** A point of the evaluation and what stands under it. */
const point = z.strictObject({ text, items: z.array(text) });

/** Evaluation of the year before (업무 평가): what was achieved, what limits it, what to improve. */
export const evaluation = z.strictObject({
  achievements: z.array(point),
  limitations: z.array(point),
  improvements: z.array(point),
});

/** The evaluation of one report. */
export type Evaluation = z.output<typeof evaluation>;

/** Terms that the report explains in boxes (용어 상자). */
export const glossary = z.strictObject({
  terms: z.array(z.strictObject({ term: text, definition: text, aliases: z.array(text) })),
});

/** One term with its explanation. */
export type Term = z.output<typeof glossary>['terms'][number];

/** Systems, services and programmes that the report names (제도·서비스). */
export const programmes = z.strictObject({
  programmes: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/, { error: '소문자 영문, 숫자, -' }),
      name: text,
      category: text,
      aliases: z.array(text),
      status: z.enum(['operating', 'planned']),
      facts: z.array(text),
      budgetProjects: z.array(text),
      metrics: z.array(text),
      lines: lineNumbers,
    }),
  ),
});

/** One programme as one report describes it. */
export type Programme = z.output<typeof programmes>['programmes'][number];

const printedValue = z.union([z.string(), z.number()]);

/** Errors, slips and conventions found in the printed report, D01 and on. */
export const discrepancies = z.strictObject({
  discrepancies: z.array(
    z.strictObject({
      id: z.string().regex(/^D\d{2}$/),
      kind: z.enum([
        'arithmetic',
        'consequence',
        'naming',
        'typo',
        'convention',
        'structure',
        'semantics',
      ]),
      where: text,
      printed: printedValue.optional(),
      recomputed: printedValue.optional(),
      recomputedExcludingElection: printedValue.optional(),
      difference: printedValue.optional(),
      unit: text.optional(),
      evidence: text.optional(),
      suggested: text.optional(),
      verdict: text,
      /** Lines of the source document whose rows carry a footnote to this. */
      lines: lineNumbers.optional(),
      /** Checks of the audit (검산) that this explains. */
      checks: z.array(text).optional(),
    }),
  ),
});

/** One finding about the printed report. */
export type Discrepancy = z.output<typeof discrepancies>['discrepancies'][number];

/** Front matter of a task's prose. */
export const taskProse = z.strictObject({ task: z.int().positive() });
