import { blankOf, nodeAt } from './describe';

/** A change to a list: `add:strategies`, `remove:claims.3`, `up:sources.1`, `down:sources.0`. */
export type ListChange = { verb: 'add' | 'remove' | 'up' | 'down'; path: string[] };

export function parseListChange(text: string): ListChange | null {
  const parts = /^(add|remove|up|down):([a-zA-Z0-9]+(?:\.[a-zA-Z0-9]+){0,4})$/.exec(text);
  if (!parts?.[1] || !parts[2]) return null;
  return { verb: parts[1] as ListChange['verb'], path: parts[2].split('.') };
}

/**
 * The document with a list changed, and the path of the entry to look at next. A change that does
 * not fit the document, or an entry more than the schema takes, changes nothing.
 */
export function changeList(
  document: unknown,
  { verb, path }: ListChange,
): { document: unknown; at: string } {
  const copy = structuredClone(document);
  const listPath = verb === 'add' ? path : path.slice(0, -1);
  const at = path.join('.');
  const node = nodeAt(listPath);
  const list = valueAt(copy, listPath);
  if (node?.kind !== 'list' || !Array.isArray(list)) return { document, at };
  if (verb === 'add') {
    if (node.max !== undefined && list.length >= node.max) return { document, at };
    list.push(blankOf(node.item));
    return { document: copy, at: `${at}.${list.length - 1}` };
  }
  const place = Number(path.at(-1));
  if (!(place in list)) return { document, at };
  if (verb === 'remove') {
    list.splice(place, 1);
    return { document: copy, at: listPath.join('.') };
  }
  const to = place + (verb === 'up' ? -1 : 1);
  if (!(to in list)) return { document, at };
  [list[place], list[to]] = [list[to], list[place]];
  return { document: copy, at: [...listPath, to].join('.') };
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
