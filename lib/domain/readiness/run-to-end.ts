/** Runs work that comes in parts without a pause. */
export function runToEnd<Result>(parts: Generator<void, Result>): Result {
  let part = parts.next();
  while (!part.done) part = parts.next();
  return part.value;
}
