/**
 * What an action returns to its form. `values` is what was typed, so that a form without JavaScript
 * shows it again; passwords are never in it.
 */
export type FormState = {
  status: 'idle' | 'invalid' | 'conflict' | 'failed' | 'done';
  /** Every fault of every field, by field name. */
  errors: Record<string, string[]>;
  /** A fault of the whole form. */
  message?: string;
  values: Record<string, string>;
  conflict?: Conflict;
  /** The row's version after a save, for a form that goes on being edited. */
  version?: number;
  /** Secrets that were just made, to be shown this once. */
  issued?: readonly string[];
  /** The way back from what was saved. */
  undo?: Undo;
  /** It got no answer, because this device is offline or for another reason: it can be sent again. */
  unsent?: 'offline' | 'no-answer';
};

/** An action that takes back what another one saved, with what its form sends. */
export type Undo = { action: FormAction; fields: Record<string, string | number> };

/** Someone (perhaps you, elsewhere) saved first: both texts, and the version to save over. */
export type Conflict = {
  version: number;
  /** Fields that differ, with their values in the database. */
  theirs: Record<string, string>;
};

export const IDLE: FormState = { status: 'idle', errors: {}, values: {} };

/** The result of an action's work, to which `answerForm` adds what was typed. */
export type FormResult = Omit<FormState, 'values'>;

export function done(message: string, undo?: Undo): FormResult {
  return { status: 'done', errors: {}, message, ...(undo && { undo }) };
}

/** A fault of the whole form, in a sentence for people. */
export function failed(message: string): FormResult {
  return { status: 'failed', errors: {}, message };
}

/** A form action as components get it: the previous state and what was sent. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
