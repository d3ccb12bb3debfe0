/** What stands before the decimals of a number. */
export type DecimalMark = '.' | ',';

/** In UTF-16 units: more than any number that a person or a program writes out. */
const LONGEST_NUMBER = 60;
const LARGEST = 1e12;

const FORMS: Record<DecimalMark, RegExp> = { '.': formWith('\\.', ','), ',': formWith(',', '\\.') };

/** Thousands are all set apart by the same sign; one that begins with the mark has no whole part. */
function formWith(mark: string, thousands: string): RegExp {
  const whole = `\\d{1,3}([${thousands} '’])\\d{3}(?:\\1\\d{3})*|\\d+`;
  return new RegExp(`^[+-]?(?:(?:${whole})(?:${mark}\\d*)?|${mark}\\d+)(?:e[+-]?\\d{1,3})?$`, 'i');
}

/** A number, and whether it was written in per cent. */
export interface ReadNumber {
  readonly value: number;
  readonly percent: boolean;
}

/**
 * Reads a number as it is written in a place: `1.234,5` and `1 234,5` with a decimal comma, `1,234.5`
 * with a point, `−3`, `12%`. Null for what is no number, or larger than 10¹² either way.
 */
export function readNumber(cell: string, mark: DecimalMark): ReadNumber | null {
  const text = tidy(cell);
  if (text === null) return null;
  const percent = text.endsWith('%');
  const digits = percent ? text.slice(0, -1).trimEnd() : text;
  if (!FORMS[mark].test(digits)) return null;
  const plain = digits.replaceAll(mark === '.' ? ',' : '.', '').replace(/[ '’]/g, '');
  const value = Number(plain.replace(',', '.'));
  return Math.abs(value) <= LARGEST ? { value: value + 0, percent } : null;
}

export function looksLikeNumber(cell: string): boolean {
  return readNumber(cell, '.') !== null || readNumber(cell, ',') !== null;
}

/** What stands before the decimals in a column, or the number that could be two. */
export type MarkFound =
  | { readonly mark: DecimalMark; readonly ambiguous: null }
  | { readonly mark: null; readonly ambiguous: string };

/**
 * Finds the decimal mark of a column. One number that can be read one way only settles it; `1,234` can
 * be a thousand or one and a bit. A point counts as the mark in a file that commas divide: with a
 * decimal comma its numbers would need quotes.
 */
export function decimalMarkOf(cells: readonly string[], delimiter: string): MarkFound {
  let points = 0;
  let commas = 0;
  let ambiguous: string | null = null;
  for (const cell of cells) {
    const mark = markOf(tidy(cell) ?? '');
    if (mark === '.') points++;
    if (mark === ',') commas++;
    if (mark === 'either' && !(delimiter === ',' && cell.includes('.'))) ambiguous ??= cell.trim();
  }
  if (points !== commas) return { mark: points > commas ? '.' : ',', ambiguous: null };
  return ambiguous === null ? { mark: '.', ambiguous: null } : { mark: null, ambiguous };
}

/** The mark that a number's own signs give away; null for one without any. */
function markOf(text: string): DecimalMark | 'either' | null {
  const signs = text.replace(/[^.,]/g, '');
  const last = signs.at(-1) as DecimalMark | undefined;
  if (last === undefined) return null;
  if (signs.includes(last === '.' ? ',' : '.')) return last;
  if (signs.length > 1) return last === '.' ? ',' : '.';
  return /^[+-]?[1-9]\d{0,2}[.,]\d{3}(?!\d)/.test(text) ? 'either' : last;
}

/** Typographic signs as plain ones; null for what is too long for a number. */
function tidy(cell: string): string | null {
  if (cell.length > LONGEST_NUMBER) return null;
  return cell
    .trim()
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace('−', '-');
}
