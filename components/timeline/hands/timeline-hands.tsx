'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { formatDate, formatShortDate } from '@/lib/format/dates';
import type { FormAction } from '@/lib/schemas/form-state';
import type { TimelineAxis } from '../axis';
import { howFar } from '../words';
import { type Held, listenForMoves } from './listen';
import { MoveAnswer } from './move-answer';
import { useSavedMoves } from './use-saved-moves';

type TimelineHandsProps = TimelineAxis & {
  action: FormAction;
  /** The rows, drawn by the server. */
  children: ReactNode;
};

/** The one part of the timeline that is alive: it lets dates be dragged, or moved by key. */
export function TimelineHands({ action, children, first, last, snap }: TimelineHandsProps) {
  const root = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const [sent, setSent] = useState<Held | null>(null);
  const { answer, saving, save, dismiss } = useSavedMoves(action);

  useEffect(() => {
    if (!root.current) return;
    return listenForMoves(
      root.current,
      { first, last, snap },
      {
        hold: setHeld,
        drop: (dropped) => {
          setSent(dropped);
          save(dropped);
        },
      },
    );
  }, [first, last, snap, save]);

  const saveAgain = (again: Held, version?: number) => {
    setSent(null);
    save(again, version);
  };
  const shown = held ?? (saving ? sent : null);
  return (
    <div ref={root} className="tl-hands">
      {children}
      {shown && <Ghost held={shown} />}
      <p className="sr-only" aria-live="assertive">
        {held && `${formatDate(held.to)}${held.to === held.movable.date ? ', as it was' : ''}`}
      </p>
      <MoveAnswer
        answer={saving ? null : answer}
        saving={saving}
        save={saveAgain}
        dismiss={dismiss}
      />
    </div>
  );
}

function Ghost({ held: { left, top, height, to, movable } }: { held: Held }) {
  const far = howFar(movable.date, to);
  return (
    <div className="tl-ghost" style={{ left, top, height }} aria-hidden="true">
      <span>
        <b>{formatShortDate(to)}</b> {far}
      </span>
    </div>
  );
}
