'use client';

import { useState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { type FormNode, faultsBelow } from '@/lib/schemas/editing/outlook-form';
import { labelOf, partId } from './labels';
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
  /** What it holds, or the first of it. */
  path: string;
  /** All that it holds, where that is more than lies below its path. */
  paths?: readonly string[];
  handle: DocumentHandle;
  children: React.ReactNode;
};

/**
 * A part that unfolds. The page comes with it open where something is wrong in it, or where the
 * editor has just been; after that it is theirs to open and close.
 */
export function Unfolded({ title, path, paths = [path], handle, children }: UnfoldedProps) {
  const count = paths.reduce((sum, one) => sum + faultsBelow(handle.faults, one), 0);
  const here = handle.at === path || handle.at.startsWith(`${path}.`);
  const [open] = useState(count > 0 || here);
  return (
    <Disclosure
      open={open}
      summary={
        <span>
          {title}
          {count > 0 && <span className="text-bad">{` · ${count} to mend`}</span>}
        </span>
      }
    >
      {/* A link to what is within opens it. */}
      <div id={partId(path)} tabIndex={-1} className="draft-part">
        {children}
      </div>
    </Disclosure>
  );
}
