'use client';

import '../rows/timeline.css';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { formatShortDate } from '@/lib/format/dates';
import type { Move } from './drag-and-keyboard';
import { type MoveOutcome, undoOf } from './use-save-move';

type MoveOutcomeNoticeProps = {
  outcome: MoveOutcome | null;
  saving: boolean;
  save: (move: Move, version?: number) => void;
  dismiss: () => void;
};

/** The outcome of a move: saved with its undo, changed elsewhere meanwhile, or not possible. */
export function MoveOutcomeNotice({ outcome, saving, save, dismiss }: MoveOutcomeNoticeProps) {
  const router = useRouter();
  const stale = outcome?.state.status === 'conflict';
  useEffect(() => {
    if (stale) router.refresh();
  }, [stale, router]);
  useEffect(() => {
    if (outcome?.state.unsent !== 'offline') return;
    window.addEventListener('online', outcome.again, { once: true });
    return () => window.removeEventListener('online', outcome.again);
  }, [outcome]);
  return (
    <div className="tl-outcome" role="status">
      {saving && <Notice role="note">Saving…</Notice>}
      {outcome && (
        <Notice role="note" tone={outcome.state.status === 'done' ? 'success' : 'warn'}>
          <p>{outcomeInWords(outcome)}</p>
          <p className="mt-2 flex flex-wrap gap-2">
            <OutcomeActions outcome={outcome} save={save} />
            <Button size="small" variant="quiet" onClick={dismiss}>
              Close
            </Button>
          </p>
        </Notice>
      )}
    </div>
  );
}

function OutcomeActions({
  outcome: { move, state, again },
  save,
}: Pick<MoveOutcomeNoticeProps, 'save'> & { outcome: MoveOutcome }) {
  if (state.status === 'done') {
    return (
      <Button size="small" onClick={() => save(undoOf(move))}>
        Undo
      </Button>
    );
  }
  if (state.unsent) {
    return (
      <Button size="small" onClick={again}>
        Send again
      </Button>
    );
  }
  const { conflict } = state;
  if (!conflict) return null;
  return (
    <Button
      size="small"
      onClick={() =>
        save(fromTheirs(move, conflict.theirs.date, conflict.version), conflict.version)
      }
    >
      Move it all the same
    </Button>
  );
}

/** The same move from the date that was saved elsewhere, so that its undo leads back there. */
function fromTheirs(move: Move, date: string | undefined, version: number): Move {
  const { movable } = move;
  return { ...move, movable: { ...movable, version, date: date ?? movable.date } };
}

function outcomeInWords({ move, state }: MoveOutcome): string {
  const { movable, to } = move;
  const { title } = movable;
  if (state.status === 'done') {
    return `Moved “${title}” from ${formatShortDate(movable.date)} to ${formatShortDate(to)}.`;
  }
  if (state.conflict) {
    const stands = formatShortDate(state.conflict.theirs.date ?? to);
    return `“${title}” was changed elsewhere meanwhile: its date is ${stands}. Yours, ${formatShortDate(to)}, is not saved.`;
  }
  if (state.unsent) {
    return `“${title}” to ${formatShortDate(to)}: ${state.message ?? ''}`.trim();
  }
  const fault = Object.values(state.errors)[0]?.[0];
  return `“${title}” is where it was. ${fault ?? state.message ?? ''}`.trim();
}
