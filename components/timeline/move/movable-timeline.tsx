'use client';

import '../timeline.css';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { formatDate, formatShortDate } from '@/lib/format/dates';
import type { FormAction } from '@/lib/schemas/form-state';
import type { TimelineAxis } from '../axis';
import { type RowsProps, TimelineRows } from '../timeline-rows';
import { howFar } from '../words';
import { type Held, listenForMoves } from './listen';
import { movables } from './movable';
import { MoveAnswer } from './move-answer';
import { useSavedMoves } from './use-saved-moves';

type TimelineHandsProps = RowsProps & {
  axis: TimelineAxis;
  action: FormAction;
  /** What stands over the rows, drawn by the server. */
  head: ReactNode;
};

/** The part of the timeline that is alive: its dates can be dragged, or moved by key. */
export function TimelineHands({ action, head, ...rows }: TimelineHandsProps) {
  const { axis, strategies } = rows;
  const root = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const [sent, setSent] = useState<Held | null>(null);
  const { answer, saving, save, dismiss } = useSavedMoves(action);
  const dates = useMemo(() => movables(strategies), [strategies]);

  useEffect(() => {
    if (!root.current) return;
    return listenForMoves(root.current, axis, dates, {
      hold: setHeld,
      drop: (dropped) => {
        setSent(dropped);
        save(dropped);
      },
    });
  }, [axis, dates, save]);

  const saveAgain = (again: Held, version?: number) => {
    setSent(null);
    save(again, version);
  };
  const shown = held ?? (saving ? sent : null);
  return (
    <div ref={root} className="tl-hands">
      {head}
      <TimelineRows {...rows} />
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
