/**
 * Status messages (WCAG 4.1.3): after a save, what changed in one quiet line with its undo, while
 * focus stays where the person is.
 *
 * - An action says it by its answer: `done('Dropped “Ten talks”.', { action: takeUpGoalAction,
 *   fields: { goalId } })`, or `savedPlan` and `saidInPlace` for a plan's actions, which also show
 *   the change on its pages.
 * - Every `ActionButton` passes the answer on; `useForm` does with `says: true`. A form that goes
 *   away once it is saved does so in `onDone`: see `useLeave`.
 * - `StatusLine`, in the layout of the signed-in pages, shows the newest message. Other client code
 *   may call `announce` itself.
 *
 * A message stays until another takes its place, it is closed, or the person goes to another page.
 */
import { useSyncExternalStore } from 'react';
import type { Undo } from '@/lib/schemas/form-state';

export type StatusMessage = {
  text: string;
  undo?: Undo;
  /** It says what an undo did. */
  answersUndo?: boolean;
  /** Said while the person is on the way to the page that it is for. */
  onNextPage?: boolean;
};

/** With its idempotency key, by which its undo is done once. */
type Shown = StatusMessage & { key: string };

let current: Shown | null = null;
const listeners = new Set<() => void>();

function show(message: Shown | null) {
  current = message;
  for (const listener of listeners) listener();
}

/** Shows a message in place of the one before. */
export function announce(message: StatusMessage): void {
  show({ ...message, key: crypto.randomUUID() });
}

export function closeMessage(): void {
  show(null);
}

/** On another page: a message for that page stays, any other goes. */
export function changePage(): void {
  show(current?.onNextPage ? { ...current, onNextPage: false } : null);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useStatusMessage(): Shown | null {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
}
