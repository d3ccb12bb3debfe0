import { own } from '@/lib/domain/own';
import { fieldLabel } from '@/lib/format/outlook/field-label';

/** How many faults keep a draft from another editor. */
export function faultsInWords(count: number): string {
  return `${count === 1 ? 'One thing' : `${count} things`} to fix before someone else can read it`;
}

/** What one entry of a list is called. */
const entries: Readonly<Record<string, string>> = {
  changes: 'change',
  sections: 'section',
  paragraphs: 'paragraph',
  horizons: 'horizon',
  strategies: 'strategy',
  templates: 'goal template',
  retired: 'retired strategy',
  into: 'key',
  proxies: 'occupation',
  figures: 'figure',
  sources: 'source',
  claims: 'claim',
};

const entryOf = (list: string) => own(entries, list) ?? 'entry';

/** One more entry of a list, in a button: `a strategy`, `an occupation`. */
export function entryName(list: string): string {
  const entry = entryOf(list);
  return `${/^[aeiou]/.test(entry) ? 'an' : 'a'} ${entry}`;
}

/** Fields that an entry can be named by, best first. */
const NAMES = ['title', 'profession', 'label', 'sentence', 'year', 'key', 'code'];

/** What an entry of a list is named; undefined for one that has no name yet. */
export function nameOf(entry: unknown): string | undefined {
  const name = NAMES.map((field) => memberOf(entry, field)).find(
    (value) => (typeof value === 'string' && value !== '') || typeof value === 'number',
  );
  return name === undefined ? undefined : String(name);
}

export function memberOf(part: unknown, name: string | number): unknown {
  return part !== null && typeof part === 'object' && Object.hasOwn(part, name)
    ? Reflect.get(part, name)
    : undefined;
}

/**
 * A place in an outlook as editors know it. `strategies.0.required.2031` is
 * `Strategy 1, “Take the lead”: required level, 2031`.
 *
 * @param document the outlook, which names its entries
 */
export function pathInWords(path: string, document?: unknown): string {
  const names = path.split('.');
  const words = names.flatMap((name, at) => {
    if (!isPlace(name)) return isPlace(names[at + 1]) ? [] : lowerFirst(fieldLabel(name));
    const title = nameOf(names.slice(0, at + 1).reduce<unknown>(memberOf, document));
    const entry = `${entryOf(names[at - 1] ?? '')} ${Number(name) + 1}`;
    return title ? `${entry}, “${title}”` : entry;
  });
  // A year belongs to its field: "required level, 2031".
  const text = words.join(': ').replace(/: (\d{4})$/, ', $1');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An entry's place in its list; a year has four digits. */
function isPlace(name: string | undefined): boolean {
  return name !== undefined && /^\d{1,3}$/.test(name);
}

/** `Title` as `title`, but `O*NET code` as it is. */
function lowerFirst(label: string): string {
  return /^[A-Z][a-z ]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** The element that a link to a place in the form leads to. */
export function fieldHref(path: string, document: unknown): string {
  const part = path.split('.').reduce<unknown>(memberOf, document);
  if (Array.isArray(part)) return `#list-${path}`;
  return part !== null && typeof part === 'object' ? `#${partId(path)}` : `#field-${path}`;
}

/** The element id of a part of the form; the preview beside it has ids of its own. */
export function partId(path: string): string {
  return `part-${path}`;
}
