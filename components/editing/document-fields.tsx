import { Disclosure } from '@/components/ui/disclosure';
import { type FormNode, faultsBelow } from '@/lib/schemas/outlook-form';
import { labelOf } from './labels';
import { LeafField } from './leaf-field';
import { ListFields } from './list-fields';

export type DocumentHandle = {
  /** What was typed last, or what the draft holds. */
  value: (name: string, initial: string) => string;
  faults: Readonly<Record<string, string[]>>;
  /** Where the editor has just added or moved something. */
  at: string;
};

type DocumentFieldsProps = {
  node: FormNode;
  /** The part of the draft that the node is about. */
  part: unknown;
  path: string;
  handle: DocumentHandle;
};

/** The parts of an outlook that editors ask for, as the schema has them. */
export function DocumentFields({ node, part, path, handle }: DocumentFieldsProps) {
  const name = path.split('.').at(-1) ?? '';
  if (node.kind === 'group') {
    const fields = node.fields.map(([member, field]) => (
      <DocumentFields
        key={member}
        node={field}
        part={memberOf(part, member)}
        path={path ? `${path}.${member}` : member}
        handle={handle}
      />
    ));
    // An entry of a list has its name above it already; levels by year would stand without one.
    if (path === '' || /^\d+$/.test(name)) return fields;
    return (
      <fieldset className="min-w-0">
        <legend className="mb-1 font-semibold">{labelOf(name)}</legend>
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">{fields}</div>
      </fieldset>
    );
  }
  if (node.kind === 'list') {
    return <ListFields node={node} part={part} path={path} label={labelOf(name)} handle={handle} />;
  }
  if (node.kind === 'fixed') return null;
  return <LeafField node={node} part={part} path={path} label={labelOf(name)} handle={handle} />;
}

export function memberOf(part: unknown, name: string | number): unknown {
  return part !== null && typeof part === 'object' && Object.hasOwn(part, name)
    ? Reflect.get(part, name)
    : undefined;
}

type UnfoldedProps = {
  title: string;
  path: string;
  handle: DocumentHandle;
  children: React.ReactNode;
};

/** A part that unfolds: open where something is wrong in it, or where the editor has just been. */
export function Unfolded({ title, path, handle, children }: UnfoldedProps) {
  const count = faultsBelow(handle.faults, path);
  const here = handle.at === path || handle.at.startsWith(`${path}.`);
  return (
    <Disclosure
      id={path}
      open={count > 0 || here || undefined}
      summary={
        <span>
          {title}
          {count > 0 && <span className="text-bad">{` · ${count} to mend`}</span>}
        </span>
      }
    >
      {children}
    </Disclosure>
  );
}
