import { type CivilDate, fromDayNumber, isCivilDate, MAX_DATE, MIN_DATE } from '../calendar';

/** Which of two numbers is the day, where a date has its year last. */
export type DateOrder = 'day-first' | 'month-first';

/** In UTF-16 units: more than any date with its weekday, time and zone. */
const LONGEST_DATE = 60;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAY = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/;

/** A time of day and its zone behind a date: `T09:30:00Z`, ` 9:30 am`, `, 09:30 +02:00`. */
const TIME =
  /[t,]? ?\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)? ?([ap]\.?m\.?)? ?(z|utc|gmt|[+-]\d{2}:?\d{2})?$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/** A day as a spreadsheet counts it, from 30 December 1899; `.5` is noon. */
const SERIAL = /^(\d{5})([.,]\d+)?$/;
const SERIAL_OF_1970 = 25_569;

/** The numbers of a date in figures with its year last, and what stands between them. */
interface YearLast {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly separator: string;
}

/**
 * Reads a date as people and programs write it: `2027-04-03`, `2027/04/03`, `31.3.2028`, `3/4/27`,
 * `3 Apr 2027`, `April 3rd, 2027`, `20270403`, each also with a time of day, which is left out, and
 * the day numbers of spreadsheets. Two figures of a year are of this century.
 *
 * @param order of the dates with their year last
 * @returns null for what is no day, or is none between 2000 and 2100
 */
export function readDate(cell: string, order: DateOrder): CivilDate | null {
  const text = tidy(cell);
  if (text === null) return null;
  const yearLast = readYearLast(text);
  if (yearLast) {
    const { first, second, year } = yearLast;
    return order === 'day-first' ? dateOf(year, second, first) : dateOf(year, first, second);
  }
  const inFigures = YEAR_FIRST.exec(text);
  if (inFigures) return dateOf(Number(inFigures[1]), Number(inFigures[3]), Number(inFigures[4]));
  const compact = COMPACT.exec(text);
  if (compact) return dateOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const serial = SERIAL.exec(text);
  if (serial) return within(fromDayNumber(Number(serial[1]) - SERIAL_OF_1970));
  return readNamedMonth(text);
}

/** Whether a cell is a date in any order; a spreadsheet's day number is more likely a value. */
export function looksLikeDate(cell: string): boolean {
  if (SERIAL.test(cell.trim())) return false;
  return readDate(cell, 'day-first') !== null || readDate(cell, 'month-first') !== null;
}

/** How the dates of a column are written, or the date that could be two. */
export type OrderFound =
  | { readonly order: DateOrder; readonly ambiguous: null }
  | { readonly order: null; readonly ambiguous: string };

/**
 * Finds the order of a column's dates: one with a number above 12 settles it for all, and so do dots,
 * which no country writes between month and day. Null where every date could be two.
 */
export function dateOrderOf(cells: readonly string[]): OrderFound {
  let dayFirst = 0;
  let monthFirst = 0;
  let dotted = 0;
  let ambiguous: string | null = null;
  for (const cell of cells) {
    const text = tidy(cell);
    const date = text === null ? null : readYearLast(text);
    if (!date) continue;
    if (date.first > 12 && date.second <= 12) dayFirst++;
    else if (date.second > 12 && date.first <= 12) monthFirst++;
    else if (date.separator === '.') dotted++;
    else if (date.first !== date.second) ambiguous ??= cell.trim();
  }
  if (dayFirst !== monthFirst) return settled(dayFirst > monthFirst ? 'day-first' : 'month-first');
  if (ambiguous === null) return settled('day-first');
  return dotted > 0 && dayFirst === 0 ? settled('day-first') : { order: null, ambiguous };
}

function settled(order: DateOrder): OrderFound {
  return { order, ambiguous: null };
}

/** Without the time of day and double blanks, in lower case; null for what is too long for a date. */
function tidy(cell: string): string | null {
  if (cell.length > LONGEST_DATE) return null;
  const text = cell.trim().toLowerCase().replace(/\s+/g, ' ').replace(TIME, '').trim();
  // `3. 4. 2027`
  return text.replace(/^(\d{1,2})\. (\d{1,2})\. (\d)/, '$1.$2.$3');
}

function readYearLast(text: string): YearLast | null {
  const [, first = '', separator = '', second = '', year = ''] = YEAR_LAST.exec(text) ?? [];
  if (first === '') return null;
  return { first: Number(first), second: Number(second), year: fullYear(year), separator };
}

/** `3 apr 2027`, `apr 3, 2027`, `2027-apr-03`, `sat, 3rd april 27`. */
function readNamedMonth(text: string): CivilDate | null {
  const words = text.split(/[\s,./-]+/).filter((word) => word !== '' && !WEEKDAY.test(word));
  const at = words.findIndex((word) => monthOf(word) !== null);
  const numbers = words
    .filter((_, index) => index !== at)
    .map((word) => word.replace(/(?<=\d)(st|nd|rd|th)$/, ''));
  const [first = '', second = ''] = numbers;
  if (at < 0 || numbers.length !== 2 || !numbers.every((word) => /^\d{1,4}$/.test(word)))
    return null;
  const month = monthOf(words[at] ?? '') ?? 0;
  return first.length === 4
    ? dateOf(Number(first), month, Number(second))
    : dateOf(fullYear(second), month, Number(first));
}

function monthOf(word: string): number | null {
  if (!/^[a-z]{3,9}$/.test(word)) return null;
  const at = MONTHS.indexOf(word.slice(0, 3));
  return NAMES[at]?.startsWith(word) ? at + 1 : null;
}

const NAMES =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

function fullYear(figures: string): number {
  return figures.length === 2 ? 2000 + Number(figures) : Number(figures);
}

function dateOf(year: number, month: number, day: number): CivilDate | null {
  const two = (number: number) => String(number).padStart(2, '0');
  return within(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}

function within(date: CivilDate): CivilDate | null {
  return isCivilDate(date) && date >= MIN_DATE && date <= MAX_DATE ? date : null;
}
