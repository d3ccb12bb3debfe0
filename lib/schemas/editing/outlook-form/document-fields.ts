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
  const at = (name: string | number) => (path ? `${path}.${name}` : String(name));
  if (node.kind === 'group') {
    const value = isRecord(document) ? document : {};
    return Object.assign(
      {},
      ...node.fields.map(([name, field]) => toFields(value[name], field, at(name))),
    );
  }
  if (node.kind === 'list') {
    const values = Array.isArray(document) ? document : [];
    return Object.assign({}, ...values.map((value, i) => toFields(value, node.item, at(i))));
  }
  if (node.kind === 'fixed') return {};
  return { [path]: textOf(document) };
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * Reads a document from a form's fields. Line breaks within a text become spaces; what is not a
 * number stays text, which the schema reports as a fault; unknown fields are left out.
 */
export function fromFields(
  fields: Readonly<Record<string, string>>,
  node: FormNode = OUTLOOK_FORM,
  path = '',
): unknown {
  const at = (name: string | number) => (path ? `${path}.${name}` : String(name));
  switch (node.kind) {
    case 'fixed':
      return node.value;
    case 'group':
      return Object.fromEntries(
        node.fields.flatMap(([name, field]) => {
          const value = fromFields(fields, field, at(name));
          if (value !== undefined) return [[name, value]];
          return NULLABLE.has(name) ? [[name, null]] : [];
        }),
      );
    case 'list':
      return placesOf(fields, path).map((place) => fromFields(fields, node.item, at(place)));
    case 'number':
      return openOr(node.optional, numberOf(fields[path]));
    case 'choice':
      return openOr(node.optional, node.numeric ? numberOf(fields[path]) : lineOf(fields[path]));
    case 'text':
      return openOr(node.optional, lineOf(fields[path]));
  }
}

const openOr = (optional: boolean, value: string | number) =>
  optional && value === '' ? undefined : value;

/**
 * The indexes of a list's entries, ascending, from field names that begin with `path.`; their order
 * counts, so gaps are closed.
 */
function placesOf(fields: Readonly<Record<string, string>>, path: string): number[] {
  const places = new Set<number>();
  for (const name of Object.keys(fields)) {
    if (!name.startsWith(`${path}.`)) continue;
    const [first = ''] = name.slice(path.length + 1).split('.');
    if (/^\d{1,3}$/.test(first) && Number(first) < LONGEST_LIST) places.add(Number(first));
  }
  return [...places].sort((a, b) => a - b);
}

function lineOf(typed = ''): string {
  return typed.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}

function numberOf(typed = ''): string | number {
  const text = typed.trim();
  const number = Number(text.replace(',', '.'));
  return text !== '' && Number.isFinite(number) ? number : text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
