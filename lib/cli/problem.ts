/**
 * Something that the person at the keyboard can put right. Its message is a sentence that says
 * how, so it is shown without a stack; every other error is a defect of ours and shows one.
 */
export class Problem extends Error {
  override name = 'Problem';
}

/** Says what went wrong on standard error: a sentence for a `Problem`, the stack for a defect. */
export function reportError(error: unknown): void {
  if (error instanceof Problem) console.error(error.message);
  else console.error(error);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
