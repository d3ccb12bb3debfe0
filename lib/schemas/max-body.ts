/**
 * The limit of a request's body, in bytes: above the largest form here (a whole outlook) and far
 * below what would strain the server.
 */
export const MAX_BODY = 256 * 1024;

export const TOO_LARGE = 'That is too long to save. Go back, shorten the text and try again.';

/** The same message, for a form that still has the text. */
export const TOO_LARGE_HERE = 'That is too long to save: shorten the text, then try again.';

/**
 * Multipart overhead in bytes: a part's boundary and headers besides its name, and what precedes
 * all parts.
 */
const PART = 130;
const START = 2_000;

/** Whether a form that a script sends is within `MAX_BODY`; beyond it there would be no answer. */
export function fitsBody(form: FormData): boolean {
  const encoder = new TextEncoder();
  const bytes = (text: string) => encoder.encode(text.replace(/\r?\n/g, '\r\n')).length;
  let sum = START;
  for (const [name, value] of form) sum += PART + bytes(name) + bytes(String(value));
  return sum <= MAX_BODY;
}
