import type {
  Keyed,
  ListDiff,
  OutlookDiff,
  OutlookText,
  Part,
  PartDiff,
  TextChange,
} from './diff-types';
import { VALUE_FIELDS, valuesOf } from './values';

/** What differs between two versions of an outlook, part by part; parts that are equal are left out. */
export function diffOutlooks(from: OutlookText, to: OutlookText): OutlookDiff {
  return {
    about: partDiff('about', [about(from), about(to)]),
    rating: partDiff('rating', [rating(from), rating(to)]),
    sections: pairs(from.sections, to.sections, ({ key }) => key).flatMap(
      ([key, ...pair]) =>
        partDiff(
          key,
          map(pair, (part) => readPart(part)),
        ) ?? [],
    ),
    horizons: pairs(from.horizons, to.horizons, ({ year }) => `${year}`).flatMap(
      ([key, ...pair]) =>
        partDiff(
          key,
          map(pair, (part) => readPart(part, part.summary, { basis: part.basis })),
        ) ?? [],
    ),
    strategies: pairs(from.strategies, to.strategies, ({ key }) => key).flatMap(
      ([key, ...pair]) => {
        const diff = partDiff(
          key,
          map(pair, (part) => readPart(part, part.summary, valuesOf(part))),
          VALUE_FIELDS,
        );
        const [before, after] = pair;
        const templates = listDiff(before?.templates, after?.templates, ({ title }) => title);
        if (!diff && isEmpty(templates)) return [];
        const title = (after ?? before)?.title ?? key;
        const retired = after ? null : (to.retired.find((one) => one.key === key) ?? null);
        const same = { key, title, kind: 'changed' as const, texts: [], values: [] };
        return [{ ...(diff ?? same), templates, retired }];
      },
    ),
    figures: listDiff(from.figures, to.figures, ({ label }) => label),
    sources: listDiff(from.sources, to.sources, ({ title }) => title),
    claims: listDiff(from.claims, to.claims, ({ sentence }) => sentence),
  };
}

/** Whether two versions say the same, the day of their review apart. */
export function isSameText({ figures, sources, claims, ...parts }: OutlookDiff): boolean {
  const lists = [figures, sources, claims];
  const { about: facts, rating: rated, sections, horizons, strategies } = parts;
  return (
    !facts &&
    !rated &&
    [...sections, ...horizons, ...strategies].length === 0 &&
    lists.every((list) => isEmpty(list))
  );
}

type Readable<F extends string> = {
  title: string;
  texts: Record<TextChange['field'], readonly string[]>;
  values: Partial<Record<F, string | number | null>>;
};
type Pair<T> = [T | null, T | null];

function readPart<F extends string = never>(
  { title, paragraphs }: Part,
  summary?: string,
  values: Partial<Record<F, string | number>> = {},
): Readable<F> {
  const texts = { title: [title], summary: summary ? [summary] : [], text: paragraphs };
  return { title, texts, values };
}

function about({ profession, category, summary, editorialNote }: OutlookText) {
  const paragraphs = [editorialNote];
  return readPart({ title: `${profession}, ${category}`, paragraphs }, summary);
}

function rating({ rating: step, ratingReason }: OutlookText): Readable<'rating'> {
  const texts = { title: [], summary: [], text: [ratingReason] };
  return { title: 'Rating', texts, values: { rating: step } };
}

function partDiff<F extends string = never>(
  key: string,
  [from, to]: Pair<Readable<F>>,
  fields?: readonly F[],
): PartDiff<F> | null {
  const names: TextChange['field'][] = ['title', 'summary', 'text'];
  const texts = names
    .map((field) => ({ field, from: from?.texts[field] ?? [], to: to?.texts[field] ?? [] }))
    .filter((change) => !sameTexts(change.from, change.to));
  const all = fields ?? (Object.keys({ ...from?.values, ...to?.values }) as F[]);
  const values = all
    .map((field) => ({
      ...{ field, from: from?.values[field] ?? null, to: to?.values[field] ?? null },
    }))
    .filter((change) => change.from !== change.to);
  if (texts.length + values.length === 0) return null;
  const kind = from ? (to ? 'changed' : 'removed') : 'added';
  return { key, title: (to ?? from)?.title ?? key, kind, texts, values };
}

function listDiff<T extends Keyed>(
  from: readonly T[] = [],
  to: readonly T[] = [],
  nameOf: (item: T) => string,
): ListDiff {
  const all = pairs(from, to, ({ key }) => key);
  const named = (chosen: typeof all) =>
    chosen.flatMap(([, before, after]) =>
      [after ?? before].flatMap((one) => (one ? [nameOf(one)] : [])),
    );
  return {
    added: named(all.filter(([, before]) => !before)),
    removed: named(all.filter(([, , after]) => !after)),
    changed: named(
      all.filter(([, before, after]) => before && after && canonical(before) !== canonical(after)),
    ),
  };
}

export function isEmpty({ added, removed, changed }: ListDiff): boolean {
  return added.length + removed.length + changed.length === 0;
}

/** Each key with what stands under it on both sides: in the later order, then what is gone. */
function pairs<T>(
  from: readonly T[],
  to: readonly T[],
  keyOf: (item: T) => string,
): [string, T | null, T | null][] {
  const [before, after] = [from, to].map(
    (list) => new Map(list.map((item) => [keyOf(item), item])),
  );
  const keys = new Set([...(after?.keys() ?? []), ...(before?.keys() ?? [])]);
  return [...keys].map((key) => [key, before?.get(key) ?? null, after?.get(key) ?? null]);
}

function map<T, U>([a, b]: [T | null, T | null], read: (value: T) => U): Pair<U> {
  return [a === null ? null : read(a), b === null ? null : read(b)];
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

/** Equal for equal content, whatever the order of its fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
