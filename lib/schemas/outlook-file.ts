import { z } from 'zod';
import { ratingKeys } from '@/lib/domain/outlook';
import { HORIZON_YEARS, isCivilDate, MAX_DATE, MIN_DATE } from '@/lib/domain/timeline';
import { faultSentence, formatPath, OutlookFileError } from './outlook-file-faults';

export { OutlookFileError } from './outlook-file-faults';

const SECTION_KEYS = ['overview', 'degree'] as const;

/** One run of text: no line breaks, NUL or halves of a surrogate pair, and no stray blanks. */
function text(maximum: number) {
  return z
    .string()
    .min(1)
    .max(maximum)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not hold line breaks or other control characters')
    .regex(/^(?!\s)(.*\S)?$/su, 'must not begin or end with a blank');
}

const key = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters and digits joined by hyphens');
const title = text(120);
const sentence = text(300);
const paragraphs = z.array(text(1500)).min(1).max(12);
const level = z.number().min(0).max(100);
const weight = z.number().min(0).max(100);
const amount = z.number().min(-1_000_000).max(1_000_000);
const period = text(40);

/**
 * A list whose entries differ in `field` and, where `all` is given, has each of those values.
 * Runs even when an entry has other faults, so that one reading shows everything.
 */
function listOf<T extends z.ZodType>(
  entry: T,
  field: string,
  limits: { min: number; max: number },
  all: readonly (string | number)[] = [],
) {
  return z
    .array(entry)
    .min(limits.min)
    .max(limits.max)
    .superRefine(
      (entries: unknown[], context) => {
        const values = entries.map((item) => valueAt(item, field));
        values.forEach((value, index) => {
          if (value !== undefined && values.indexOf(value) < index) {
            context.addIssue({ code: 'custom', path: [index, field], message: 'is there twice' });
          }
        });
        for (const value of all) {
          if (!values.includes(value)) {
            context.addIssue({ code: 'custom', message: `has no entry with ${field} ${value}` });
          }
        }
      },
      { when: ({ value }) => Array.isArray(value) },
    );
}

function valueAt(item: unknown, field: string): unknown {
  return item !== null && typeof item === 'object' ? Reflect.get(item, field) : undefined;
}

const section = z.strictObject({ key: z.enum(SECTION_KEYS), title, paragraphs });

const horizon = z.strictObject({
  year: z.literal(HORIZON_YEARS),
  title,
  summary: sentence,
  basis: z.enum(['forecast', 'scenario']),
  paragraphs,
});

const template = z
  .strictObject({
    key,
    title,
    unit: text(40),
    baseline: amount,
    target: amount,
    points: z.int().min(1).max(100),
    months: z.int().min(1).max(240),
    note: text(500).optional(),
  })
  .refine(({ baseline, target }) => baseline !== target, {
    path: ['target'],
    message: 'must differ from the baseline',
    when: ({ value }) => typeof valueAt(value, 'target') === 'number',
  });

const strategy = z.strictObject({
  key,
  title,
  summary: sentence,
  paragraphs,
  required: z.strictObject({ '2026': level, '2031': level, '2036': level, '2046': level }),
  weights: z.strictObject({ '2031': weight, '2036': weight, '2046': weight }),
  templates: listOf(template, 'key', { min: 4, max: 5 }),
});

const figure = z.strictObject({
  key,
  label: title,
  value: text(60),
  proxy: title,
  meaning: text(800),
  year: period,
  source: key,
  kind: z.enum(['measured', 'forecast']),
});

const source = z.strictObject({
  key,
  title: text(200),
  publisher: text(200),
  year: period,
  url: z.httpUrl('must be a web address that begins with http:// or https://').max(500),
  licence: text(200),
  attribution: text(1500),
  caveat: text(800),
});

/** What an outlook says, as an editor writes it. See docs/outlooks.md for each field. */
export const outlookFileSchema = z
  .strictObject({
    format: z.literal('longview.outlook'),
    version: z.literal(1),
    slug: key,
    profession: title,
    category: title,
    rating: z.enum(ratingKeys),
    ratingReason: text(500),
    summary: sentence,
    editorialNote: text(1000),
    reviewedOn: z
      .string()
      .refine(
        (date) => isCivilDate(date) && date >= MIN_DATE && date <= MAX_DATE,
        'must be a date such as 2026-10-31',
      ),
    sections: listOf(section, 'key', { min: 2, max: 2 }, SECTION_KEYS),
    horizons: listOf(horizon, 'year', { min: 3, max: 3 }, HORIZON_YEARS),
    strategies: listOf(strategy, 'key', { min: 1, max: 8 }),
    figures: listOf(figure, 'key', { min: 0, max: 12 }),
    sources: listOf(source, 'key', { min: 0, max: 12 }),
  })
  .superRefine(
    ({ figures, sources }, context) => {
      const known = sources.map((item) => valueAt(item, 'key'));
      figures.forEach((item, index) => {
        const cited = valueAt(item, 'source');
        if (typeof cited === 'string' && !known.includes(cited)) {
          context.addIssue({
            code: 'custom',
            path: ['figures', index, 'source'],
            message: `names ${JSON.stringify(cited)}, which is not among the sources`,
          });
        }
      });
    },
    {
      when: ({ value }) =>
        ['figures', 'sources'].every((field) => Array.isArray(valueAt(value, field))),
    },
  );

export type OutlookFile = z.infer<typeof outlookFileSchema>;

/**
 * Reads one outlook content file.
 *
 * @param fileName as the person who reads a fault should see it
 * @returns the outlook, in the shape of the file
 * @throws OutlookFileError with every fault at once, each `file: path: what is wrong`
 */
export function parseOutlookFile(fileName: string, fileText: string): OutlookFile {
  let content: unknown;
  try {
    content = JSON.parse(fileText);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OutlookFileError([`${fileName}: is not valid JSON (${reason})`]);
  }
  const result = outlookFileSchema.safeParse(content, { error: faultSentence });
  if (result.success) return result.data;
  throw new OutlookFileError(
    result.error.issues.map(({ path, message }) =>
      [fileName, formatPath(path), message].filter((part) => part !== '').join(': '),
    ),
  );
}
