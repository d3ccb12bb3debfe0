'use client';

import { useCallback, useState, useTransition } from 'react';
import { keepsText } from '@/components/forms/send';
import type { CivilDate } from '@/lib/domain/calendar';
import { type FormAction, type FormState, IDLE } from '@/lib/schemas/form-state';
import type { Move } from './drag-and-keyboard';

/** A move that was sent, and the answer to it. */
export interface MoveOutcome {
  readonly move: Move;
  /** Sends it once more, under its idempotency key. */
  readonly again: () => void;
  readonly state: FormState;
}

/** Sends moves one after the other, and keeps the last outcome. */
export function useSaveMove(action: FormAction) {
  const [outcome, setOutcome] = useState<MoveOutcome | null>(null);
  const [saving, startSaving] = useTransition();

  const save = useCallback(
    (move: Move, version = move.movable.version) => {
      const form = moveForm(move, move.to, version);
      const send = () =>
        startSaving(async () => {
          const state = await keepsText(action)(IDLE, form);
          startSaving(() => setOutcome({ move, state, again: send }));
        });
      send();
    },
    [action],
  );
  return { outcome, saving, save, dismiss: () => setOutcome(null) };
}

function moveForm({ movable }: Move, date: CivilDate, version: number): FormData {
  const form = new FormData();
  form.set('kind', movable.kind);
  form.set('id', movable.id);
  form.set('date', date);
  form.set('version', `${version}`);
  form.set('by', 'hand');
  form.set('idempotencyKey', crypto.randomUUID());
  return form;
}

/** The way back from a move that was saved: the same date, over the version that saving it made. */
export function undoOf(move: Move): Move {
  const { movable } = move;
  return {
    ...move,
    to: movable.date,
    movable: { ...movable, date: move.to, version: movable.version + 1 },
  };
}
