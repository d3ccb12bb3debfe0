import { memo } from 'react';
import { Field } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/number-input';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { own } from '@/lib/domain/own';
import { MAX_FIELD } from '@/lib/schemas/editing/editing';
import { type FormNode, NULLABLE } from '@/lib/schemas/editing/outlook-form';

/** Characters: longer texts get a textarea. */
const ONE_LINE = 130;

type Leaf = Extract<FormNode, { kind: 'text' | 'number' | 'choice' }>;

export type DocumentHandle = {
  /** What was typed last, or what the draft holds. */
  value: (name: string, initial: string) => string;
  faults: Readonly<Record<string, string[]>>;
  /** How many faults lie at each path or below it. */
  counts: ReadonlyMap<string, number>;
  /** The draft, which names its entries. */
  document: unknown;
  /** Where the editor has just added or moved something. */
  at: string;
};

type LeafFieldProps = {
  node: Leaf;
  part: unknown;
  path: string;
  label: string;
  handle: DocumentHandle;
};

function shownOf(part: unknown): string {
  return part === undefined || part === null ? '' : String(part);
}

/** One field of an outlook. */
export function LeafField({ node, part, path, label, handle }: LeafFieldProps) {
  const initial = handle.value(path, shownOf(part));
  return (
    <Leaf
      node={node}
      path={path}
      label={label}
      initial={initial}
      error={own(handle.faults, path)?.join(' ')}
    />
  );
}

type LeafProps = { node: Leaf; path: string; label: string; initial: string; error?: string };

// Memoised: there are hundreds, and one is redrawn when its fault changes, not at every keystroke.
const Leaf = memo(function Leaf({ node, path, label, initial, error }: LeafProps) {
  // `rating` is nullable in the schema for the one outlook that rates no profession.
  const optional = node.optional && !NULLABLE.has(path) ? false : undefined;
  if (node.kind === 'choice') {
    const open = node.optional || !node.options.includes(initial);
    return (
      <Field label={label} name={path} required={optional} error={error}>
        {(control) => (
          <Select {...control} key={initial} defaultValue={initial}>
            {open && (
              <option key="" value={node.options.includes(initial) ? '' : initial}>
                not said
              </option>
            )}
            {node.options.map((option) => (
              <option key={option} value={option}>
                {option.replaceAll('-', ' ')}
              </option>
            ))}
          </Select>
        )}
      </Field>
    );
  }
  if (node.kind === 'number') {
    return (
      <Field label={label} name={path} required={optional} error={error} className="max-w-40">
        {(control) => <NumberInput {...control} defaultValue={initial} />}
      </Field>
    );
  }
  const long = (node.max ?? 0) > ONE_LINE;
  const hint = long ? `At most ${node.max} characters.` : undefined;
  return (
    <Field label={label} name={path} required={optional} error={error} hint={hint}>
      {(control) =>
        long ? (
          <TextArea
            {...control}
            rows={(node.max ?? 0) > 600 ? 5 : 3}
            maxLength={MAX_FIELD}
            defaultValue={initial}
          />
        ) : (
          <input
            {...control}
            className="input"
            autoComplete="off"
            maxLength={MAX_FIELD}
            defaultValue={initial}
          />
        )
      }
    </Field>
  );
});
