'use client';

import { useCallback, useState, useTransition } from 'react';
import type { CivilDate } from '@/lib/domain/calendar';
import { type FormAction, type FormState, IDLE } from '@/lib/schemas/form-state';
import type { Held } from './listen';

/** A move that was sent, and what came of it. */
export interface Answer {
  readonly held: Held;
  readonly state: FormState;
}

const UNREACHABLE: FormState = {
  ...IDLE,
  status: 'failed',
  message: 'That could not be saved: the server was not reached. The date is where it was.',
};

/** Sends moves one after the other, and keeps the last answer. */
export function useSavedMoves(action: FormAction) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [saving, startSaving] = useTransition();

  const save = useCallback(
    (held: Held, version = held.movable.version) =>
      startSaving(async () => {
        const state = await action(IDLE, moveForm(held, held.to, version)).catch(() => UNREACHABLE);
        startSaving(() => setAnswer({ held, state }));
      }),
    [action],
  );
  return { answer, saving, save, dismiss: () => setAnswer(null) };
}

function moveForm({ movable }: Held, date: CivilDate, version: number): FormData {
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
export function undoOf(held: Held): Held {
  const { movable } = held;
  return {
    ...held,
    to: movable.date,
    movable: { ...movable, date: held.to, version: movable.version + 1 },
  };
}
