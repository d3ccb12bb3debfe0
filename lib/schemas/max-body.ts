/**
 * The usual limit of a request's body, in bytes: above the largest form here (a whole outlook) and far
 * below what would strain the server.
 */
export const MAX_BODY = 256 * 1024;

const TOO_LARGE = 'That is too long to save. Go back, shorten the text and try again.';

/** The same message, for a form that still has the text. */
export const TOO_LARGE_HERE = 'That is too long to save: shorten the text, then try again.';

/** The largest CSV file that the log takes, in bytes. */
export const MAX_LOG_FILE = 4 * 1024 * 1024;

export const LOG_FILE_TOO_LARGE =
  'This file is larger than 4 MB. Split it in two, then import one after the other.';

/** The largest file of an account or a plan that is imported, in bytes. */
export const MAX_TAKEOUT_FILE = 50 * 1024 * 1024;

export interface BodyLimit {
  /** Bytes. */
  readonly max: number;
  /** For an answer without a page: says what to do. */
  readonly refusal: string;
  /** Its route reads the body as it comes, so that it is not held in memory before. */
  readonly streamed?: true;
}

/** The addresses that take a file, with room for the fields around it. `next.config.ts` has the largest. */
const FILE_LIMITS: readonly (BodyLimit & { path: RegExp })[] = [
  {
    path: /^\/plans\/[^/]+\/log\/import\/?$/,
    max: MAX_LOG_FILE + 64 * 1024,
    refusal: `Go back. ${LOG_FILE_TOO_LARGE}`,
  },
  {
    path: /^\/settings\/data\/upload$/,
    max: MAX_TAKEOUT_FILE + 64 * 1024,
    refusal:
      'Go back. This file is larger than 50 MB: put it in a zip, or import your plans one by one.',
    streamed: true,
  },
];

/** The limit of a body that is sent to an address, given by its path. */
export function bodyLimit(path: string): BodyLimit {
  return FILE_LIMITS.find((one) => one.path.test(path)) ?? { max: MAX_BODY, refusal: TOO_LARGE };
}

/**
 * Multipart overhead in bytes: a part's boundary and headers besides its name, and what precedes
 * all parts.
 */
const PART = 130;
const START = 2_000;

/** Whether a form that a script sends is within a limit; beyond it there would be no answer. */
export function fitsBody(form: FormData, max = MAX_BODY): boolean {
  const encoder = new TextEncoder();
  const bytes = (text: string) => encoder.encode(text.replace(/\r?\n/g, '\r\n')).length;
  let sum = START;
  for (const [name, value] of form) {
    const content = typeof value === 'string' ? bytes(value) : value.size + bytes(value.name);
    sum += PART + bytes(name) + content;
  }
  return sum <= max;
}
