import { z } from 'zod';
import { HORIZON_YEARS, isCivilDate, MAX_DATE, MIN_DATE } from '@/lib/domain/calendar';
import { claimKinds, confidenceKeys, ratingKeys } from '@/lib/domain/outlook';
import { repeatsIn } from '../repeats';

export const SECTION_KEYS = ['overview', 'degree'] as const;

/** One line of text: no control characters or lone surrogates, and no spaces at either end. */
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
 * A list in which the values of `field` are unique and, where `all` is given, each of those occurs.
 * Checked even when an entry has other faults, so that one reading reports everything.
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
        for (const index of repeatsIn(values)) {
          context.addIssue({ code: 'custom', path: [index, field], message: 'is there twice' });
        }
        for (const value of all) {
          if (!values.includes(value)) {
            context.addIssue({ code: 'custom', message: `has no entry with ${field} ${value}` });
          }
        }
      },
      { when: ({ value }) => Array.isArray(value) },
    );
}

export function valueAt(item: unknown, field: string): unknown {
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

/** What a reader with one minute should know; 60 to 90 words in all. */
const oneMinute = z.strictObject({ goes: sentence, stays: sentence, first: sentence });

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

/** The schema of each field by itself; `outlookFileSchema` adds the rules between fields. */
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
  /** Versions from before there was one have none. */
  oneMinute: oneMinute.optional(),
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

export type OutlookShape = z.infer<typeof outlookShape>;
