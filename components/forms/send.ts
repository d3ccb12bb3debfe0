import { unstable_isUnrecognizedActionError as isFromOldBuild } from 'next/navigation';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { currentDevice, type WaitingKind } from './device';

const OFFLINE =
  'You are offline. What you entered is still here, and is sent as soon as you are back online.';
const NO_ANSWER =
  'Longview did not answer. What you entered is still here. You can send it again: nothing is saved twice.';
const OLD_BUILD =
  'Longview has been updated since you opened this page, so this form can no longer be sent. Copy what you typed, then load the page again.';
const FAULT =
  'That could not be saved, and the fault is on our side. What you entered is still here. You can send it again: nothing is saved twice.';

/**
 * The action, for which no answer of the app (no connection, a connection that breaks, 503 of the fair
 * queue in front of it) and a fault of the server are faults of the form: an error page in place of the
 * form would lose what was typed.
 *
 * @param waits what is logged waits on the device in place of its form, where the device can keep it
 */
export function keepsText(action: FormAction, waits?: WaitingKind): FormAction {
  return async (state, form) => {
    const kept = { ...state, status: 'failed', errors: {}, unsent: undefined } as const;
    // It may be back before the failure is known: what was sent into the void is sent again all the same.
    const wasOffline = !navigator.onLine;
    try {
      return await action(state, form);
    } catch (error) {
      if (isNavigation(error)) throw error;
      const answered = hasDigest(error);
      const waiting = answered || !waits ? null : await currentDevice()?.keep(waits, form);
      if (waiting) return waiting;
      if (isFromOldBuild(error)) return { ...kept, message: OLD_BUILD };
      if (answered) return { ...kept, message: FAULT, unsent: 'no-answer' };
      return { ...kept, ...noAnswer(wasOffline || !navigator.onLine) };
    }
  };
}

function noAnswer(offline: boolean): Pick<FormState, 'message' | 'unsent'> {
  return offline
    ? { message: OFFLINE, unsent: 'offline' }
    : { message: NO_ANSWER, unsent: 'no-answer' };
}

/** An error of the server has a digest, which its log names. */
function hasDigest(error: unknown): error is Error & { digest: unknown } {
  return error instanceof Error && 'digest' in error;
}

/** A redirect or a 404. */
function isNavigation(error: unknown): boolean {
  return hasDigest(error) && String(error.digest).startsWith('NEXT_');
}
