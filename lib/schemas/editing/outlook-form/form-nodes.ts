import { z } from 'zod';
import { outlookFileSchema } from '../../outlook/outlook-file';

/**
 * A node of the form for an outlook. Nodes are derived from the schema, so that a new field gets
 * into the form without a change here.
 */
export type FormNode =
  | { kind: 'text'; max: number | undefined; optional: boolean }
  | { kind: 'number'; optional: boolean }
  | { kind: 'choice'; options: readonly string[]; numeric: boolean; optional: boolean }
  /** A constant of the document, without a field in the form. */
  | { kind: 'fixed'; value: string | number }
  | { kind: 'list'; item: FormNode; min: number; max: number | undefined }
  | {
      kind: 'group';
      fields: readonly (readonly [name: string, node: FormNode])[];
      optional: boolean;
    };

type Json = {
  type?: string;
  const?: string | number;
  enum?: (string | number)[];
  anyOf?: Json[];
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: Json;
  properties?: Record<string, Json>;
  required?: string[];
};

function nodeOf(json: Json, optional: boolean): FormNode {
  if (json.const !== undefined) return { kind: 'fixed', value: json.const };
  if (json.enum) return choice(json.enum, optional);
  // `x | null` is an optional choice or text.
  const open = json.anyOf?.find(({ type }) => type !== 'null');
  if (open) return nodeOf(open, true);
  if (json.type === 'array') {
    const { items = {}, minItems: min = 0, maxItems: max } = json;
    return { kind: 'list', item: nodeOf(items, false), min, max };
  }
  if (json.type === 'object') {
    const required = json.required ?? [];
    const fields = Object.entries(json.properties ?? {}).map(
      ([name, field]) => [name, nodeOf(field, !required.includes(name))] as const,
    );
    return { kind: 'group', fields, optional };
  }
  if (json.type === 'number' || json.type === 'integer') return { kind: 'number', optional };
  return { kind: 'text', max: json.maxLength, optional };
}

function choice(values: (string | number)[], optional: boolean): FormNode {
  const numeric = values.every((value) => typeof value === 'number');
  return { kind: 'choice', options: values.map(String), numeric, optional };
}

/** The root node: the form for a whole outlook. */
export const OUTLOOK_FORM = nodeOf(
  z.toJSONSchema(outlookFileSchema, { io: 'input', unrepresentable: 'any' }) as Json,
  false,
);

/** Fields that a document must have, with null for an empty one: `rating`. */
export const NULLABLE = new Set(['rating']);

/** The initial value of a new entry of a list: empty fields, and the fewest entries allowed. */
export function blankOf(node: FormNode): unknown {
  switch (node.kind) {
    case 'fixed':
      return node.value;
    case 'list':
      return Array.from({ length: node.min }, () => blankOf(node.item));
    case 'group':
      return Object.fromEntries(
        node.fields.flatMap(([name, field]) =>
          'optional' in field && field.optional && !NULLABLE.has(name)
            ? []
            : [[name, blankOf(field)]],
        ),
      );
    default:
      return '';
  }
}

/** The node at a path such as `['strategies', '0', 'templates']`; null where there is none. */
export function nodeAt(path: readonly string[], from: FormNode = OUTLOOK_FORM): FormNode | null {
  const [first, ...rest] = path;
  if (first === undefined) return from;
  if (from.kind === 'list') return /^\d{1,3}$/.test(first) ? nodeAt(rest, from.item) : null;
  if (from.kind !== 'group') return null;
  const field = from.fields.find(([name]) => name === first);
  return field ? nodeAt(rest, field[1]) : null;
}
