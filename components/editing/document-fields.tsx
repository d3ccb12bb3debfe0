'use client';

import './editing.css';
import { Button } from '@/components/ui/button';
import { FieldErrors } from '@/components/ui/field-parts';
import { own } from '@/lib/domain/own';
import { fieldLabel } from '@/lib/format/outlook/field-label';
import type { FormNode } from '@/lib/schemas/editing/outlook-form';
import { EntryMoves } from './entry-moves';
import { entryName, memberOf, nameOf, partId, pathInWords } from './labels';
import { type DocumentHandle, LeafField } from './leaf-field';
import { PartDisclosure } from './part-disclosure';

type DocumentFieldsProps = {
  node: FormNode;
  /** The part of the draft that the node describes. */
  part: unknown;
  path: string;
  handle: DocumentHandle;
};

/** The form fields for a node of the outlook's schema, recursively. */
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
    // An entry of a list has its name above it already; levels by year need a legend.
    if (path === '' || /^\d+$/.test(name)) return fields;
    return (
      <fieldset className="min-w-0">
        <legend className="mb-1 font-semibold">{fieldLabel(name)}</legend>
        <div
          className={
            node.fields.every(([, { kind }]) => kind === 'number')
              ? 'grid grid-cols-2 gap-3 sm:grid-cols-4'
              : 'grid gap-4'
          }
        >
          {fields}
        </div>
      </fieldset>
    );
  }
  if (node.kind === 'list') {
    return (
      <ListFields node={node} part={part} path={path} label={fieldLabel(name)} handle={handle} />
    );
  }
  if (node.kind === 'fixed') return null;
  return <LeafField node={node} part={part} path={path} label={fieldLabel(name)} handle={handle} />;
}

type ListNode = Extract<FormNode, { kind: 'list' }>;

type ListFieldsProps = {
  node: ListNode;
  part: unknown;
  path: string;
  label: string;
  handle: DocumentHandle;
};

/** A list whose entries can be added, removed and reordered. */
function ListFields({ node, part, path, label, handle }: ListFieldsProps) {
  const entries = Array.isArray(part) ? part : [];
  const flexible = node.max === undefined || node.max > node.min;
  const full = node.max !== undefined && entries.length >= node.max;
  return (
    <fieldset id={`list-${path}`} className="grid min-w-0 gap-3 border-s-2 border-rule ps-4">
      <legend
        // The part that it fills is named by its summary already.
        className={path.includes('.') ? 'float-start mb-1 font-semibold' : 'sr-only'}
      >
        {label}
      </legend>
      <FieldErrors id={path} error={own(handle.faults, path)} />
      {entries.map((entry, place) => {
        const at = `${path}.${place}`;
        const name = nameOf(entry) ?? `${place + 1}, not named yet`;
        const moves = flexible && (
          <EntryMoves
            path={at}
            name={pathInWords(at, handle.document)}
            first={place === 0}
            last={place === entries.length - 1}
          />
        );
        if (node.item.kind === 'group') {
          return (
            <PartDisclosure key={at} title={name} path={at} handle={handle}>
              <div className="grid gap-4 pb-4 ps-4">
                <DocumentFields node={node.item} part={entry} path={at} handle={handle} />
                {moves}
              </div>
            </PartDisclosure>
          );
        }
        if (node.item.kind !== 'text') return null;
        return (
          <div key={at} id={partId(at)} className="draft-part grid gap-1">
            <LeafField
              node={node.item}
              part={entry}
              path={at}
              label={`${label}, ${place + 1}`}
              handle={handle}
            />
            {moves}
          </div>
        );
      })}
      {flexible && !full && (
        <div>
          <Button type="submit" size="small" name="change" value={`add:${path}`}>
            {`Add ${entryName(path.split('.').at(-1) ?? '')}`}
            <span className="sr-only">{` to ${pathInWords(path, handle.document)}`}</span>
          </Button>
        </div>
      )}
    </fieldset>
  );
}
