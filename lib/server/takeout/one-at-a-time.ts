import 'server-only';

/** Files that are read or wait for their turn. */
const MOST_WAITING = 10;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Too many files wait already. */
export class ImportsBusy extends Error {
  override readonly name = 'ImportsBusy';
}

/**
 * Runs one work after the other: a plan that is read takes much memory, so this process reads one
 * file at a time, however many people upload.
 *
 * @throws ImportsBusy
 */
export async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= MOST_WAITING) throw new ImportsBusy();
  waiting += 1;
  const turn = last.then(work);
  last = turn.catch(() => {});
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}
