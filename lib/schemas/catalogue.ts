import { z } from 'zod';
import {
  exposureBands,
  growthBands,
  occupationOrders,
  outlookOrders,
  type SortOrder,
} from '@/lib/domain/catalogue';
import { FAMILIES, PREPARATION } from '@/lib/domain/evidence';
import { MAX_COMPARED } from './catalogue-address';

export const MAX_SEARCH = 80;
/** In UTF-16 units, with signs and blanks that are left out: more is not read. */
const MAX_TYPED = 1_000;

/** An O*NET code such as `15-2051.00`. */
export const occupationCode = z.string().regex(/^\d{2}-\d{4}\.\d{2}$/);

const keys = <Key extends string>(list: readonly { key: Key }[]) =>
  z.enum(list.map(({ key }) => key) as [Key, ...Key[]]);

/** A column to sort by, or with a minus the same reversed. */
const orderOf = <Key extends string>(list: readonly { key: Key }[]) =>
  z.enum(list.flatMap(({ key }) => [key, `-${key}`]) as [SortOrder<Key>, ...SortOrder<Key>[]]);

/** What can be compared: an editorial outlook by its slug, or an occupation by its code. */
const comparable = z.union([
  occupationCode,
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
]);

/**
 * A search as its query string has it. Unknown choices count as absent, so that an old link still
 * finds something.
 */
export const catalogueQuerySchema = z.object({
  q: z
    .string()
    .transform((text) =>
      text
        .slice(0, MAX_TYPED)
        .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .transform((text) => [...text].slice(0, MAX_SEARCH).join(''))
    .catch('')
    .default(''),
  family: z
    .enum(Object.keys(FAMILIES) as [string, ...string[]])
    .optional()
    .catch(undefined),
  exposure: keys(exposureBands).optional().catch(undefined),
  growth: keys(growthBands).optional().catch(undefined),
  preparation: z.coerce
    .number()
    .refine((level) => level in PREPARATION)
    .optional()
    .catch(undefined),
  /** Of the occupations: best match first for a search, else by title. */
  sort: orderOf(occupationOrders).optional().catch(undefined),
  /** Of the editorial outlooks: best match first for a search, else by profession. */
  editorial: orderOf(outlookOrders).optional().catch(undefined),
  /** May be beyond the last page. */
  page: z.coerce.number().int().min(1).catch(1).default(1),
  with: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .transform((list) => [...new Set(list)].filter((one) => comparable.safeParse(one).success))
    .transform((list) => list.slice(0, MAX_COMPARED))
    .catch([])
    .default([]),
});

export type CatalogueQuery = z.infer<typeof catalogueQuerySchema>;
