import type {
  EntryDiff,
  Keyed,
  ListDiff,
  OutlookDiff,
  OutlookText,
  Part,
  PartDiff,
  TextChange,
} from './diff-types';
import { VALUE_FIELDS, valuesOf } from './values';

/** Structural diff of two versions of an outlook, part by part; equal parts are left out. */
export function diffOutlooks(from: OutlookText, to: OutlookText): OutlookDiff {
  return {
    about: partDiff('about', [about(from), about(to)]),
    rating: partDiff('rating', [rating(from), rating(to)]),
    sections: pairs(from.sections, to.sections, ({ key }) => key).flatMap(
      ([key, ...pair]) =>
        partDiff(
          key,
          mapPair(pair, (part) => readPart(part)),
        ) ?? [],
    ),
    horizons: pairs(from.horizons, to.horizons, ({ year }) => `${year}`).flatMap(
      ([key, ...pair]) =>
        partDiff(
          key,
          mapPair(pair, (part) => readPart(part, part.summary, { basis: part.basis })),
        ) ?? [],
    ),
    strategies: pairs(from.strategies, to.strategies, ({ key }) => key).flatMap(
      ([key, ...pair]) => {
        const diff = partDiff(
          key,
          mapPair(pair, (part) => readPart(part, part.summary, valuesOf(part))),
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
    // A retirement that is added or removed is shown with its strategy.
    retired: {
      ...NO_CHANGES,
      changed: listDiff(from.retired, to.retired, ({ key }) => key).changed,
    },
    proxies: listDiff(from.proxies.map(byCode), to.proxies.map(byCode), ({ title }) => title),
    figures: listDiff(from.figures, to.figures, ({ label }) => label),
    sources: listDiff(from.sources, to.sources, ({ title }) => title),
    claims: listDiff(from.claims, to.claims, ({ sentence }) => sentence),
  };
}

/** Whether two versions have the same text; the day of review may differ. */
export function isSameText(diff: OutlookDiff): boolean {
  const { retired, proxies, figures, sources, claims, ...parts } = diff;
  const lists = [retired, proxies, figures, sources, claims];
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

function about({ profession, category, summary, oneMinute, editorialNote }: OutlookText) {
  const minute = oneMinute ? [oneMinute.goes, oneMinute.stays, oneMinute.first] : [];
  const paragraphs = [...minute, editorialNote];
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
      field,
      from: from?.values[field] ?? null,
      to: to?.values[field] ?? null,
    }))
    .filter((change) => change.from !== change.to);
  if (texts.length + values.length === 0) return null;
  const kind = from ? (to ? 'changed' : 'removed') : 'added';
  return { key, title: (to ?? from)?.title ?? key, kind, texts, values };
}

const NO_CHANGES: ListDiff = { added: [], removed: [], changed: [] };

const byCode = <P extends { code: string }>({ code: key, ...rest }: P) => ({ key, ...rest });

function listDiff<T extends Keyed>(
  from: readonly T[] = [],
  to: readonly T[] = [],
  nameOf: (item: T) => string,
): ListDiff {
  const diff = { added: [] as string[], removed: [] as string[], changed: [] as EntryDiff[] };
  for (const [, before, after] of pairs(from, to, ({ key }) => key)) {
    if (!after) diff.removed.push(...(before ? [nameOf(before)] : []));
    else if (!before) diff.added.push(nameOf(after));
    else {
      const fields = fieldDiffs(before, after);
      if (fields.length > 0) diff.changed.push({ name: nameOf(after), fields });
    }
  }
  return diff;
}

function fieldDiffs(before: Keyed, after: Keyed): EntryDiff['fields'] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names
    .map((field) => ({ field, from: asText(before, field), to: asText(after, field) }))
    .filter(({ from, to }) => from !== to);
}

function asText(item: Keyed, field: string): string {
  const value: unknown = Reflect.get(item, field) ?? '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

export function isEmpty({ added, removed, changed }: ListDiff): boolean {
  return added.length + removed.length + changed.length === 0;
}

/** A full outer join by key: in the later order, then what is gone. */
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

function mapPair<T, U>([a, b]: [T | null, T | null], read: (value: T) => U): Pair<U> {
  return [a === null ? null : read(a), b === null ? null : read(b)];
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
