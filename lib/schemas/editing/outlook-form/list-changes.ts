import { own } from '@/lib/domain/own';
import { toFields } from './document-fields';
import { blankOf, nodeAt } from './form-nodes';

/** A change to a list: `add:strategies`, `remove:claims.3`, `up:sources.1`, `down:sources.0`. */
export type ListChange = { verb: 'add' | 'remove' | 'up' | 'down'; path: string[] };

export function parseListChange(text: string): ListChange | null {
  const parts = /^(add|remove|up|down):([a-zA-Z0-9]+(?:\.[a-zA-Z0-9]+){0,4})$/.exec(text);
  if (!parts?.[1] || !parts[2]) return null;
  return { verb: parts[1] as ListChange['verb'], path: parts[2].split('.') };
}

/**
 * One change that an edit made, by the field's name. `write`: a text changed, with `from` and `to`.
 * The others are changes to lists: `remove` has a record for every text of the removed entry, `add`
 * has one, and so have `up` and `down`, with the entry's first text in `from`.
 */
export type DraftChange = {
  verb: 'write' | ListChange['verb'];
  field: string;
  from?: string;
  to?: string;
};

/** The texts that differ between two states of one form. */
export function writtenChanges(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): DraftChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .filter((field) => (own(before, field) ?? '') !== (own(after, field) ?? ''))
    .map((field) => ({
      verb: 'write' as const,
      field,
      from: own(before, field) ?? '',
      to: own(after, field) ?? '',
    }));
}

/**
 * Changes a list of the document. Returns the new document, the changes made, and the path of the
 * entry to show next. A change that does not fit the document, or would exceed the schema's
 * maximum, changes nothing.
 */
export function changeList(
  document: unknown,
  { verb, path }: ListChange,
): { document: unknown; at: string; changes: DraftChange[] } {
  const copy = structuredClone(document);
  const listPath = verb === 'add' ? path : path.slice(0, -1);
  const at = path.join('.');
  const nothing = { document, at, changes: [] };
  const node = nodeAt(listPath);
  const list = valueAt(copy, listPath);
  if (node?.kind !== 'list' || !Array.isArray(list)) return nothing;
  if (verb === 'add') {
    if (node.max !== undefined && list.length >= node.max) return nothing;
    list.push(blankOf(node.item));
    const added = `${at}.${list.length - 1}`;
    return { document: copy, at: added, changes: [{ verb, field: added }] };
  }
  const place = Number(path.at(-1));
  if (!(place in list)) return nothing;
  const texts = Object.entries(toFields(list[place], node.item, at));
  if (verb === 'remove') {
    list.splice(place, 1);
    const changes = texts.map(([field, from]) => ({ verb, field, from }));
    return { document: copy, at: listPath.join('.'), changes };
  }
  const to = place + (verb === 'up' ? -1 : 1);
  if (!(to in list)) return nothing;
  [list[place], list[to]] = [list[to], list[place]];
  const [, name = ''] = texts.find(([, text]) => text !== '') ?? [];
  const changes = [{ verb, field: at, from: name }];
  return { document: copy, at: [...listPath, to].join('.'), changes };
}

function valueAt(document: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, name)
        ? Reflect.get(value, name)
        : undefined,
    document,
  );
}
