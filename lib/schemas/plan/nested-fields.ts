import { z } from 'zod';
import { own } from '@/lib/domain/own';

export type Nested = { [name: string]: string | Nested };

function isTexts(value: unknown): boolean {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && Object.values(value).every((text) => typeof text === 'string');
}

/**
 * Fields by their dotted names. Not z.record, which would drop `__proto__`: a strict schema is to
 * refuse it.
 */
export const dotted = z
  .custom<Record<string, string>>(isTexts)
  .transform((fields) => nestFields(fields));

const MAX_DEPTH = 4;
const SEGMENT = /^[a-z0-9][a-z0-9-]{0,79}$/i;

/**
 * Form names with dots as nested objects: `goals.open-research.title` becomes
 * `{goals: {'open-research': {title}}}`. Names that are not made of letters,
 * digits and dashes, or that contradict each other, are kept flat, where a
 * strict schema refuses them. The objects have no prototype to pollute.
 */
export function nestFields(fields: Record<string, string>): Nested {
  const root: Nested = Object.create(null);
  const paths = Object.entries(fields).map(([name, value]) => ({
    name,
    value,
    path: name.split('.'),
  }));
  // Shallow names first, else in form order, so that `a` is placed before `a.b` contradicts it.
  for (const { name, value, path } of paths.sort((a, b) => a.path.length - b.path.length)) {
    if (!place(root, path, value)) root[name] = value;
  }
  return root;
}

/** Puts the value at the path; false where the path is invalid or contradicts an earlier one. */
function place(node: Nested, path: string[], value: string): boolean {
  const [first = '', ...rest] = path;
  if (!SEGMENT.test(first) || path.length > MAX_DEPTH) return false;
  if (rest.length === 0) {
    if (own(node, first) !== undefined) return false;
    node[first] = value;
    return true;
  }
  const child = own(node, first) ?? (Object.create(null) as Nested);
  if (typeof child === 'string') return false;
  node[first] = child;
  return place(child, rest, value);
}
