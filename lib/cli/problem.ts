/**
 * An error that the user of a command can fix. Its message says how, so it is shown without a stack;
 * every other error is a bug and is shown with one.
 */
export class Problem extends Error {
  override name = 'Problem';
}

/** Prints an error to standard error: the message of a `Problem`, the stack of any other. */
export function reportError(error: unknown): void {
  if (error instanceof Problem) console.error(error.message);
  else console.error(error);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
