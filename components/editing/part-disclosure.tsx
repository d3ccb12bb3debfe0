'use client';

import './editing.css';
import { type ReactNode, useState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { partId } from './labels';
import type { DocumentHandle } from './leaf-field';

type PartDisclosureProps = {
  title: string;
  /** The part's path in the draft, or a name where it holds several. */
  path: string;
  /** Every path that it holds, where they are not all below `path`. */
  paths?: readonly string[];
  handle: DocumentHandle;
  children: ReactNode;
};

/**
 * A collapsible part of the form. It starts open where it has faults or where the editor has just
 * been; after that it is theirs to open and close.
 */
export function PartDisclosure({
  title,
  path,
  paths = [path],
  handle,
  children,
}: PartDisclosureProps) {
  const count = paths.reduce((sum, one) => sum + (handle.counts.get(one) ?? 0), 0);
  const here = handle.at === path || handle.at.startsWith(`${path}.`);
  const [open] = useState(count > 0 || here);
  return (
    <Disclosure
      open={open}
      summary={
        <span>
          {title}
          {count > 0 && <span className="text-bad">{` · ${count} to fix`}</span>}
        </span>
      }
    >
      {/* A link to its content opens it. */}
      <div id={partId(path)} tabIndex={-1} className="draft-part">
        {children}
      </div>
    </Disclosure>
  );
}
