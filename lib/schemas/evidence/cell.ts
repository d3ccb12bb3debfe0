import { z } from 'zod';

export type CellKind = 'text' | 'whole' | 'number' | 'flag';

/** A documented column: what its text may be, in words, and the parser of its cells. */
export interface Cell<Value> {
  readonly kind: CellKind;
  readonly words: string;
  readonly read: (text: string) => Value | undefined;
}

/** As much of a bad value as fits into a sentence. */
function shown(text: string): string {
  if (text === '') return 'blank';
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}

/** The cell as a zod schema, whose fault says what must be there and what is. */
export function cellSchema<Value>({ words, read }: Cell<Value>) {
  return z.string().transform((text, context) => {
    const value = read(text);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: `must be ${words}, not ${shown(text)}` });
    return z.NEVER;
  });
}

/** Blank is "not available" and reads as null, never as zero. Nothing else means missing. */
export function optional<Value>({ kind, words, read }: Cell<Value>): Cell<Value | null> {
  return {
    kind,
    words: `${words}, or blank`,
    read: (text) => (text === '' ? null : read(text)),
  };
}

export function text(longest: number): Cell<string> {
  return {
    kind: 'text',
    words: `text of 1 to ${longest} characters in one line`,
    read: (value) =>
      value.length > 0 && value.length <= longest && !/\p{Cc}/u.test(value) ? value : undefined,
  };
}

/** A code stays text, since its leading and trailing zeros are part of it. */
export function code(pattern: RegExp, example: string): Cell<string> {
  return {
    kind: 'text',
    words: `a code such as ${example}`,
    read: (value) => (pattern.test(value) ? value : undefined),
  };
}

export function oneOf<const Choice extends string>(...choices: Choice[]): Cell<Choice> {
  return {
    kind: 'text',
    words: choices.join(' or '),
    read: (value) => choices.find((choice) => choice === value),
  };
}

function within(pattern: RegExp, least: number, most: number) {
  return (value: string) => {
    if (!pattern.test(value)) return undefined;
    // Adding 0 turns −0 into 0.
    const number = Number(value) + 0;
    return number >= least && number <= most ? number : undefined;
  };
}

export function number(least: number, most: number): Cell<number> {
  return {
    kind: 'number',
    words: `a number from ${least} to ${most}`,
    read: within(/^-?\d{1,15}(\.\d{1,15})?$/, least, most),
  };
}

export function whole(least: number, most: number): Cell<number> {
  return {
    kind: 'whole',
    words: `a whole number from ${least} to ${most}`,
    read: within(/^-?\d{1,10}$/, least, most),
  };
}

export const flag: Cell<boolean> = {
  kind: 'flag',
  words: '0 or 1',
  read: (value) => (value === '1' ? true : value === '0' ? false : undefined),
};
