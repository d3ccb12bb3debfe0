'use client';

import '../timeline.css';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { formatShortDate } from '@/lib/format/dates';
import type { Held } from './listen';
import { type Answer, undoOf } from './use-saved-moves';

type MoveAnswerProps = {
  answer: Answer | null;
  saving: boolean;
  save: (held: Held, version?: number) => void;
  dismiss: () => void;
};

/** What came of a move: saved with its undo, changed elsewhere meanwhile, or not possible. */
export function MoveAnswer({ answer, saving, save, dismiss }: MoveAnswerProps) {
  const router = useRouter();
  const stale = answer?.state.status === 'conflict';
  useEffect(() => {
    if (stale) router.refresh();
  }, [stale, router]);
  return (
    <div className="tl-answer" role="status">
      {saving && <Notice role="note">Saving…</Notice>}
      {answer && (
        <Notice role="note" tone={answer.state.status === 'done' ? 'success' : 'warn'}>
          <p>{words(answer)}</p>
          <p className="mt-2 flex flex-wrap gap-2">
            <Ways answer={answer} save={save} />
            <Button size="small" variant="quiet" onClick={dismiss}>
              Close
            </Button>
          </p>
        </Notice>
      )}
    </div>
  );
}

function Ways({
  answer: { held, state },
  save,
}: Pick<MoveAnswerProps, 'save'> & { answer: Answer }) {
  if (state.status === 'done') {
    return (
      <Button size="small" onClick={() => save(undoOf(held))}>
        Undo
      </Button>
    );
  }
  const { conflict } = state;
  if (!conflict) return null;
  return (
    <Button
      size="small"
      onClick={() => save(over(held, conflict.theirs.date, conflict.version), conflict.version)}
    >
      Move it all the same
    </Button>
  );
}

/** The same move from where the date now stands, so that its undo leads back there. */
function over(held: Held, date: string | undefined, version: number): Held {
  const { movable } = held;
  return { ...held, movable: { ...movable, version, date: date ?? movable.date } };
}

function words({ held, state }: Answer): string {
  const { movable, to } = held;
  const { title } = movable;
  if (state.status === 'done') {
    return `Moved “${title}” from ${formatShortDate(movable.date)} to ${formatShortDate(to)}.`;
  }
  if (state.conflict) {
    const stands = formatShortDate(state.conflict.theirs.date ?? to);
    return `“${title}” was changed elsewhere meanwhile: its date is ${stands}. Yours, ${formatShortDate(to)}, is not saved.`;
  }
  const fault = Object.values(state.errors)[0]?.[0];
  return `“${title}” is where it was. ${fault ?? state.message ?? ''}`.trim();
}
