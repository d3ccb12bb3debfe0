import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which others have their turn. */
const SLICE = 10;

/**
 * Lets the event loop answer others. To be awaited between two pieces of work of some milliseconds
 * each.
 */
export function nextTurn(): Promise<void> {
  return setImmediate();
}

/**
 * Runs work that comes in parts (cooperative multitasking): after each slice of some milliseconds the
 * event loop answers others.
 *
 * @param now milliseconds by a clock that only goes forward
 */
export async function runInParts<Result>(
  parts: Iterator<unknown, Result>,
  now: () => number = () => performance.now(),
): Promise<Result> {
  let since = now();
  for (;;) {
    const part = parts.next();
    if (part.done) return part.value;
    if (now() - since < SLICE) continue;
    await nextTurn();
    since = now();
  }
}

/** Joins text that is written in parts, as `runInParts` runs work. */
export async function joinInParts(parts: Generator<string, void>): Promise<string> {
  const written: string[] = [];
  await runInParts(
    (function* () {
      for (const part of parts) yield written.push(part);
    })(),
  );
  return written.join('');
}
