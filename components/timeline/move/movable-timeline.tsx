'use client';

import '../rows/timeline.css';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { formatDate, formatShortDate } from '@/lib/format/dates';
import type { FormAction } from '@/lib/schemas/form-state';
import type { TimelineAxis } from '../axis/axis';
import { distanceInWords } from '../rows/labels';
import { type RowsProps, TimelineRows } from '../rows/timeline-rows';
import { listenForMoves, type Move } from './drag-and-keyboard';
import { movableDates } from './movable-date';
import { MoveOutcomeNotice } from './move-outcome-notice';
import { useSaveMove } from './use-save-move';

type MovableTimelineProps = RowsProps & {
  axis: TimelineAxis;
  action: FormAction;
  /** Over the rows, drawn by the server. */
  head: ReactNode;
};

/** The interactive part of the timeline: drag and drop of its dates, and moves by keyboard. */
export function MovableTimeline({ action, head, ...rows }: MovableTimelineProps) {
  const { axis, strategies } = rows;
  const root = useRef<HTMLDivElement>(null);
  const [moving, setMoving] = useState<Move | null>(null);
  const [sent, setSent] = useState<Move | null>(null);
  const { outcome, saving, save, dismiss } = useSaveMove(action);
  const dates = useMemo(() => movableDates(strategies), [strategies]);

  useEffect(() => {
    if (!root.current) return;
    return listenForMoves(root.current, axis, dates, {
      onMove: setMoving,
      onDrop: (dropped) => {
        setSent(dropped);
        save(dropped);
      },
    });
  }, [axis, dates, save]);

  const saveAgain = (again: Move, version?: number) => {
    setSent(null);
    save(again, version);
  };
  const shown = moving ?? (saving ? sent : null);
  return (
    <div ref={root} className="tl-movable">
      {head}
      <TimelineRows {...rows} />
      {shown && <Ghost move={shown} />}
      <p className="sr-only" aria-live="assertive">
        {moving &&
          `${formatDate(moving.to)}${moving.to === moving.movable.date ? ', as it was' : ''}`}
      </p>
      <MoveOutcomeNotice
        outcome={saving ? null : outcome}
        saving={saving}
        save={saveAgain}
        dismiss={dismiss}
      />
    </div>
  );
}

function Ghost({ move: { left, top, height, to, movable } }: { move: Move }) {
  const distance = distanceInWords(movable.date, to);
  return (
    <div className="tl-ghost" style={{ left, top, height }} aria-hidden="true">
      <span>
        <b>{formatShortDate(to)}</b> {distance}
      </span>
    </div>
  );
}
