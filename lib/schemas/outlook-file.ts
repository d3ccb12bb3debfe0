import { z } from 'zod';
import { claimKinds, claimTexts, confidenceKeys, ratingKeys } from '@/lib/domain/outlook';
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
  basis: z.enum(['forecast', 'scenario', 'none']),
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

/** A strategy of an earlier version that this one no longer has, and where its work goes on. */
const retired = z.strictObject({ key, into: z.array(key).max(8), reason: sentence });

/** An occupation whose published evidence stands in for the profession. */
const proxy = z.strictObject({
  code: z.string().regex(/^\d{2}-\d{4}\.\d{2}$/, 'must be an O*NET code such as 15-2051.00'),
  title,
  why: sentence,
});

/** What one sentence of the text rests on. */
const claim = z.strictObject({
  key,
  /** The sentence, word for word as it stands in the text. */
  sentence: text(600),
  kind: z.enum(claimKinds),
  source: key.optional(),
  /** Of the measurement, the forecast or the judgement: `2024`, `2024–34` or `2026-11-25`. */
  date: period,
  confidence: z.enum(confidenceKeys),
  wouldChange: sentence,
});

/** The fields by themselves, each as it should be; how they fit together is `outlookFileSchema`. */
export const outlookShape = z.strictObject({
  format: z.literal('longview.outlook'),
  version: z.literal(2),
  scope: z.enum(['profession', 'general']),
  slug: key,
  profession: title,
  category: title,
  rating: z.enum(ratingKeys).nullable(),
  ratingReason: text(500),
  summary: sentence,
  editorialNote: text(1000),
  reviewedOn: z
    .string()
    .refine(
      (date) => isCivilDate(date) && date >= MIN_DATE && date <= MAX_DATE,
      'must be a date such as 2026-10-31',
    ),
  changes: z.array(sentence).max(20),
  sections: listOf(section, 'key', { min: 2, max: 2 }, SECTION_KEYS),
  horizons: listOf(horizon, 'year', { min: 3, max: 3 }, HORIZON_YEARS),
  strategies: listOf(strategy, 'key', { min: 1, max: 8 }),
  retired: listOf(retired, 'key', { min: 0, max: 40 }),
  proxies: listOf(proxy, 'code', { min: 0, max: 5 }),
  figures: listOf(figure, 'key', { min: 0, max: 12 }),
  sources: listOf(source, 'key', { min: 0, max: 24 }),
  claims: listOf(claim, 'key', { min: 0, max: 120 }),
});

type Shape = z.infer<typeof outlookShape>;
type Fault = { path: (string | number)[]; message: string };

/** What no single field can know. Each looks at lists that are whole, though other fields may be wrong. */
const crossChecks: { needs: (keyof Shape)[]; faults: (outlook: Shape) => Fault[] }[] = [
  {
    needs: ['figures', 'sources'],
    faults: ({ figures, sources }) => unknownSources('figures', figures, sources),
  },
  {
    needs: ['claims', 'sources'],
    faults: ({ claims, sources }) => [
      ...unknownSources('claims', claims, sources),
      ...claims.flatMap(({ kind, source }, index) =>
        kind !== 'editorial' && source === undefined
          ? [
              {
                path: ['claims', index, 'source'],
                message: `is missing: a ${kind} claim needs one`,
              },
            ]
          : [],
      ),
    ],
  },
  {
    needs: ['claims', 'sections', 'horizons', 'strategies', 'ratingReason'],
    faults: (outlook) =>
      outlook.claims.flatMap(({ sentence }, index) => {
        const places = claimTexts(outlook).reduce(
          (sum, { text }) => sum + text.split(sentence).length - 1,
          0,
        );
        if (places === 1) return [];
        const message =
          places === 0 ? 'does not stand in the text word for word' : 'stands in the text twice';
        return [{ path: ['claims', index, 'sentence'], message }];
      }),
  },
  {
    needs: ['retired', 'strategies'],
    faults: ({ retired, strategies }) => {
      const keys = strategies.map((item) => item.key);
      return retired.flatMap((item, index) => [
        ...(keys.includes(item.key)
          ? [{ path: ['retired', index, 'key'], message: 'is still among the strategies' }]
          : []),
        ...item.into.flatMap((into, place) =>
          keys.includes(into)
            ? []
            : [
                {
                  path: ['retired', index, 'into', place],
                  message: `names ${JSON.stringify(into)}, which is not among the strategies`,
                },
              ],
        ),
      ]);
    },
  },
  {
    needs: ['scope', 'rating', 'horizons'],
    faults: ({ scope, rating, horizons }) => [
      ...(scope === 'general' && rating !== null
        ? [{ path: ['rating'], message: 'must be null: a general outlook rates no profession' }]
        : []),
      ...(scope === 'profession' && rating === null
        ? [{ path: ['rating'], message: 'is missing' }]
        : []),
      ...horizons.flatMap(({ basis }, index) =>
        (basis === 'none') === (scope === 'general')
          ? []
          : [
              {
                path: ['horizons', index, 'basis'],
                message: 'is "none" in every horizon of a general outlook, and nowhere else',
              },
            ],
      ),
    ],
  },
];

function unknownSources(
  list: 'figures' | 'claims',
  items: readonly { source?: string }[],
  sources: Shape['sources'],
): Fault[] {
  const known = sources.map((item) => item.key);
  return items.flatMap(({ source: cited }, index) =>
    cited === undefined || known.includes(cited)
      ? []
      : [
          {
            path: [list, index, 'source'],
            message: `names ${JSON.stringify(cited)}, which is not among the sources`,
          },
        ],
  );
}

/** What an outlook says, as an editor writes it. See docs/outlooks.md for each field. */
export const outlookFileSchema = crossChecks.reduce<z.ZodType<Shape>>(
  (schema, { needs, faults }) =>
    schema.superRefine(
      (outlook, context) => {
        for (const fault of faults(outlook)) context.addIssue({ code: 'custom', ...fault });
      },
      { when: ({ value }) => needs.every((field) => isSound(field, valueAt(value, field))) },
    ),
  outlookShape,
);

/** Whether a field by itself is as it should be, so that others may be held against it. */
function isSound(field: keyof Shape, value: unknown): boolean {
  return outlookShape.shape[field].safeParse(value).success;
}

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
