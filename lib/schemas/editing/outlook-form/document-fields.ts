import { own } from '@/lib/domain/own';
import { type FormNode, NULLABLE, OUTLOOK_FORM } from './form-nodes';

/**
 * Indexes from here on are ignored: no list of the schema is that long, so the form was not ours.
 */
const LONGEST_LIST = 200;

/**
 * A document as a form's fields: `strategies.0.title`. A value that does not fit its node is shown
 * as text, so that nothing typed is lost.
 */
export function toFields(
  document: unknown,
  node: FormNode = OUTLOOK_FORM,
  path = '',
): Record<string, string> {
  const fields: Record<string, string> = {};
  collect(document, node, path, fields);
  return fields;
}

function collect(
  document: unknown,
  node: FormNode,
  path: string,
  fields: Record<string, string>,
): void {
  const at = (name: string | number) => (path ? `${path}.${name}` : String(name));
  if (node.kind === 'group') {
    const value = isRecord(document) ? document : {};
    for (const [name, field] of node.fields) collect(own(value, name), field, at(name), fields);
  } else if (node.kind === 'list') {
    const values = Array.isArray(document) ? document : [];
    for (const [place, value] of values.entries()) collect(value, node.item, at(place), fields);
  } else if (node.kind !== 'fixed') {
    fields[path] = textOf(document);
  }
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What the fields below one name hold, by the next part of their names. */
type Branch = { text?: string; below: Map<string, Branch> };

/** More parts than any field's name has. */
const DEEPEST = 10;

/** The fields as a tree, so that each name is read once. */
function treeOf(fields: Readonly<Record<string, string>>): Branch {
  const root: Branch = { below: new Map() };
  for (const [name, text] of Object.entries(fields)) {
    let branch = root;
    for (const part of name.split('.', DEEPEST)) {
      const next = branch.below.get(part) ?? { below: new Map() };
      branch.below.set(part, next);
      branch = next;
    }
    branch.text = text;
  }
  return root;
}

/**
 * Reads a document from a form's fields. Line breaks within a text become spaces; what is not a
 * number stays text, which the schema reports as a fault; unknown fields are left out.
 */
export function fromFields(fields: Readonly<Record<string, string>>): unknown {
  return read(treeOf(fields), OUTLOOK_FORM);
}

function read(branch: Branch | undefined, node: FormNode): unknown {
  switch (node.kind) {
    case 'fixed':
      return node.value;
    case 'group': {
      if (node.optional && isBlank(branch)) return undefined;
      return Object.fromEntries(
        node.fields.flatMap(([name, field]) => {
          const value = read(branch?.below.get(name), field);
          if (value !== undefined) return [[name, value]];
          return NULLABLE.has(name) ? [[name, null]] : [];
        }),
      );
    }
    case 'list':
      return placesIn(branch).map((place) => read(branch?.below.get(place), node.item));
    case 'number':
      return openOr(node.optional, numberOf(branch?.text));
    case 'choice':
      return openOr(node.optional, node.numeric ? numberOf(branch?.text) : lineOf(branch?.text));
    case 'text':
      return openOr(node.optional, lineOf(branch?.text));
  }
}

const openOr = (optional: boolean, value: string | number) =>
  optional && value === '' ? undefined : value;

/** Whether nothing is typed in any field of a branch. */
const isBlank = (branch: Branch | undefined): boolean =>
  !branch?.text?.trim() && [...(branch?.below.values() ?? [])].every(isBlank);

/** The indexes of a list's entries, ascending; their order counts, so gaps are closed. */
function placesIn(branch: Branch | undefined): string[] {
  return [...(branch?.below.keys() ?? [])]
    .filter((name) => /^(0|[1-9]\d{0,2})$/.test(name) && Number(name) < LONGEST_LIST)
    .sort((a, b) => Number(a) - Number(b));
}

/** Split and joined, since a pattern for blanks around a line end takes quadratic time on blanks. */
function lineOf(typed = ''): string {
  const lines = typed.split(/[\r\n]/).map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

function numberOf(typed = ''): string | number {
  const text = typed.trim();
  const number = Number(text.replace(',', '.'));
  return text !== '' && Number.isFinite(number) ? number : text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
