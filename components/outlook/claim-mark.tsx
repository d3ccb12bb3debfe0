'use client';

import './outlook.css';
import {
  createContext,
  type MouseEvent,
  type ReactNode,
  use,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { ClaimNote } from './claim-note';
import type { NumberedClaim } from './numbered-claims';

type Notes = {
  /** Notes which claim's note is open as a pointer goes down: that closes it before the click. */
  press: () => void;
  toggle: (claim: NumberedClaim, mark: HTMLElement) => void;
};

const NotesContext = createContext<Notes | null>(null);

/** Lets every number in its children open the claim's note: one popover, filled as it opens. */
export function ClaimNotes({ children }: { children: ReactNode }) {
  const note = useRef<HTMLDivElement>(null);
  const pressed = useRef<string | null>(null);
  const [claim, setClaim] = useState<NumberedClaim | null>(null);
  const openKey = useCallback(
    () => (note.current?.matches(':popover-open') ? (note.current.dataset.claim ?? null) : null),
    [],
  );
  const notes = useMemo<Notes>(
    () => ({
      press: () => {
        pressed.current = openKey();
      },
      toggle: (next, mark) => {
        const wasOpen = [pressed.current, openKey()].includes(next.key);
        pressed.current = null;
        note.current?.hidePopover();
        if (wasOpen) return;
        flushSync(() => setClaim(next));
        note.current?.showPopover({ source: mark });
      },
    }),
    [openKey],
  );
  return (
    <NotesContext value={notes}>
      {children}
      <div ref={note} popover="auto" className="claim-note" data-claim={claim?.key}>
        {claim && <ClaimNote claim={claim} />}
      </div>
    </NotesContext>
  );
}

/** The number behind a sentence: it opens the claim's note, or leads to it in the list of claims. */
export function ClaimMark({ claim }: { claim: NumberedClaim }) {
  const notes = use(NotesContext);
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!notes || elsewhere) return;
    event.preventDefault();
    notes.toggle(claim, event.currentTarget);
  };
  return (
    <a
      href={`#claim-${claim.key}`}
      className="claim-mark"
      aria-label={`What claim ${claim.number} rests on`}
      onPointerDown={notes?.press}
      onClick={open}
    >
      {claim.number}
    </a>
  );
}
