import { own } from '@/lib/domain/own';
import { fieldLabel } from '@/lib/format/outlook/field-label';

/** How many faults keep a draft from another editor. */
export function faultsInWords(count: number): string {
  return `${count === 1 ? 'One thing' : `${count} things`} to fix before someone else can read it`;
}

/** `strategies.0.required.2031` as editors know it: `Strategies 1, Required level, 2031`. */
export function pathInWords(path: string): string {
  return path
    .split('.')
    .map((part) => fieldLabel(part))
    .join(', ')
    .replace(/, (\d{1,3})(?=,|$)/g, (_, place) => ` ${Number(place) + 1}`);
}

/** What one entry of a list is called in a button. */
const entries: Readonly<Record<string, string>> = {
  changes: 'a change',
  paragraphs: 'a paragraph',
  strategies: 'a strategy',
  templates: 'a goal template',
  retired: 'a retired strategy',
  into: 'a key',
  proxies: 'an occupation',
  figures: 'a figure',
  sources: 'a source',
  claims: 'a claim',
};

export function entryName(list: string): string {
  return own(entries, list) ?? 'an entry';
}

/** The element id of a part of the form; the preview beside it has ids of its own. */
export function partId(path: string): string {
  return `part-${path}`;
}
