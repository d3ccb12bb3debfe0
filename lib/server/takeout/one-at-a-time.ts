import 'server-only';

/** Files that are read or wait for their turn. */
const MOST_WAITING = 10;

let last: Promise<unknown> = Promise.resolve();
const waiting = new Set<string>();

/** Too many files wait already, or one of the same person. */
export class ImportsBusy extends Error {
  override readonly name = 'ImportsBusy';
}

/**
 * Runs one work after the other: a plan that is read takes much memory, so this process reads one
 * file at a time, however many people upload. A person waits with one file, so that nobody takes all
 * the places.
 *
 * @throws ImportsBusy
 */
export async function oneAtATime<T>(userId: string, work: () => Promise<T>): Promise<T> {
  if (waiting.size >= MOST_WAITING || waiting.has(userId)) throw new ImportsBusy();
  waiting.add(userId);
  const turn = last.then(work);
  last = turn.catch(() => {});
  try {
    return await turn;
  } finally {
    waiting.delete(userId);
  }
}
