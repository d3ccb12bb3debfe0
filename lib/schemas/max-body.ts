/** Bytes. Above the largest form here (a whole outlook) and far below what hurts. */
export const MAX_BODY = 256 * 1024;

export const TOO_LARGE = 'That is too long to save. Go back, shorten the text and try again.';

/** The same where the text is still in the form. */
export const TOO_LARGE_HERE = 'That is too long to save: shorten the text, then try again.';

/** Bytes of a part's boundary and headers, besides its name; and of what goes before all parts. */
const PART = 130;
const START = 2_000;

/** Whether a form that a script sends is within the limit: beyond it there would be no answer. */
export function fitsBody(form: FormData): boolean {
  const encoder = new TextEncoder();
  const bytes = (text: string) => encoder.encode(text.replace(/\r?\n/g, '\r\n')).length;
  let sum = START;
  for (const [name, value] of form) sum += PART + bytes(name) + bytes(String(value));
  return sum <= MAX_BODY;
}
