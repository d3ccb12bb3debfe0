import { isTooOld, type Refusal, type WaitingEntry } from '@/lib/domain/offline';
import { TOO_OLD } from '@/lib/format/offline';
import { forgetPlans, markSent, refuseEntry, waitingEntries } from './store';

/** Milliseconds after which an answer is not waited for any more. */
const PATIENCE = 20_000;
/** Seconds until another try, where the server does not say. */
const RETRY = 30;

/**
 * Sends what waits: one tab or the service worker at a time, each entry under its own key.
 *
 * @returns seconds until the rest may be sent; null where nothing is left, or trying does not help
 */
export async function sendWaiting(): Promise<number | null> {
  // Absent where the app is not served over HTTPS; the keys alone then keep an entry from being twice.
  const locks: LockManager | undefined = navigator.locks;
  if (!locks) return sendAll();
  return locks.request('longview-offline', { ifAvailable: true }, (lock) =>
    lock ? sendAll() : RETRY,
  );
}

async function sendAll(): Promise<number | null> {
  for (const entry of await waitingEntries()) {
    if (entry.refusal) continue;
    const answer = await send(entry);
    if (answer.is === 'later') return answer.seconds;
    if (answer.is === 'signed-out') return null;
    if (answer.is === 'refused') await refuseEntry(entry.key, answer.refusal);
    else await markSent(entry.key, answer.message);
  }
  return null;
}

type Answer =
  | { is: 'sent'; message: string }
  | { is: 'refused'; refusal: Refusal }
  | { is: 'later'; seconds: number }
  | { is: 'signed-out' };

async function send(entry: WaitingEntry): Promise<Answer> {
  if (isTooOld(entry, Date.now()))
    return { is: 'refused', refusal: { message: TOO_OLD, errors: {} } };
  const { key, person, kind, goalId, occurredOn, value, note, link } = entry;
  const fields =
    kind === 'step' ? { goalId, occurredOn } : { goalId, occurredOn, value, note, link };
  const response = await fetch('/api/offline/entries', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key, person, kind, fields }),
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => null);
  if (!response || response.status === 429 || response.status >= 500) {
    return { is: 'later', seconds: Number(response?.headers.get('retry-after')) || RETRY };
  }
  return answerOf(response);
}

async function answerOf(response: Response): Promise<Answer> {
  if (response.status === 401) {
    await forgetPlans();
    return { is: 'signed-out' };
  }
  // Another person has signed in, in another tab: the next page of theirs empties the queue.
  if (response.status === 409) return { is: 'signed-out' };
  if (response.status === 404) {
    return { is: 'refused', refusal: { message: 'This goal is not there any more.', errors: {} } };
  }
  const answer = await response.json().catch(() => ({}));
  if (response.ok && answer.status === 'done') return { is: 'sent', message: answer.message };
  const { message = 'This could not be read.', errors = {} } = answer;
  return { is: 'refused', refusal: { message, errors } };
}
