import { toTidy } from '../progress/step';

/** What "log 3 ten interviews" says: a number, or a step from the last one, and words of a goal. */
export interface QuickEntry {
  /** Null for "log interviews": the form asks for it. */
  amount: { kind: 'to' | 'by'; number: number } | null;
  /** Words that find the goal; empty for "log 3". */
  goal: string;
}

const COMMAND = /^\s*log(?:\s+(.*))?$/is;

/** `3`, `2.5`, `2,5`, `+1`, `-2`, `40%`: a sign makes it a step. */
const AMOUNT = /^([+\-−]?)(\d{1,12}(?:[.,]\d{1,6})?)%?$/;

/**
 * Reads a quick entry: "log", then a number and words of the goal in either order. The first number
 * counts where both ends have one: "log 3 ten talks in 2027".
 *
 * @returns null for a text that is no quick entry
 */
export function parseQuickEntry(text: string): QuickEntry | null {
  const command = COMMAND.exec(text);
  if (!command) return null;
  const words = (command[1] ?? '').split(/\s+/).filter((word) => word !== '');
  const first = readAmount(words[0]);
  if (first) return { amount: first, goal: words.slice(1).join(' ') };
  const last = readAmount(words.at(-1));
  if (last) return { amount: last, goal: words.slice(0, -1).join(' ') };
  return { amount: null, goal: words.join(' ') };
}

function readAmount(word: string | undefined): QuickEntry['amount'] {
  const [, sign, digits] = AMOUNT.exec(word ?? '') ?? [];
  if (digits === undefined) return null;
  const number = Number(digits.replace(',', '.'));
  if (!sign) return { kind: 'to', number };
  return { kind: 'by', number: sign === '+' ? number : 0 - number };
}

/** The value that an entry would log on a goal whose newest value is `last`; null: to be asked. */
export function entryValue({ amount }: QuickEntry, last: number): number | null {
  if (amount === null) return null;
  if (amount.kind === 'to') return amount.number;
  return toTidy(last + amount.number);
}
