import { z } from 'zod';
import { isLink } from './link';

/** In UTF-16 units: room for blanks around a text, which are not kept. */
const BLANKS = 1_000;

/**
 * Text from outside: bounded, trimmed, and free of what PostgreSQL cannot store
 * (NUL) or UTF-8 cannot carry (a lone surrogate). Line ends become `\n`. What
 * is far too long is refused unread, by its UTF-16 units: a character may have
 * two, and so may a line end on its way.
 */
export function text(label: string, { min = 0, max }: { min?: number; max: number }) {
  const tooLong = `Shorten ${label} to ${max.toLocaleString('en-GB')} characters.`;
  return z
    .string(`Write ${label}.`)
    .refine((value) => value.length <= 2 * max + BLANKS, { error: tooLong, abort: true })
    .refine((value) => !value.includes('\0'), `Remove the invisible NUL character from ${label}.`)
    .refine(
      (value) => value.isWellFormed(),
      `Remove the broken character from ${label}: it is half of a pair.`,
    )
    .transform((value) => value.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(min, `Write ${label}.`).max(max, tooLong));
}

/**
 * An absolute http, https or mailto URL, or empty. Other schemes, which a browser might run, are
 * refused.
 */
export function link(label: string) {
  return text(label, { max: 2_000 }).refine(
    (value) => value === '' || isLink(value),
    'Give a whole address that begins with https://, http:// or mailto:.',
  );
}

// No two parts can match the same digits, so matching takes linear time (no ReDoS).
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
/** In UTF-16 units: more than any number that a person or a program writes out. */
const LONGEST_NUMBER = 100;
/** `1,000` is a thousand to some people and one to others. */
const AMBIGUOUS_COMMA = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/**
 * A finite number typed by a person; a decimal comma is read as a point, unless it could be a
 * thousands separator. Empty is a fault.
 */
export function numberText(label: string, { min = -1e12, max = 1e12 } = {}) {
  const unreadable = `Give ${label} as a number, such as 12 or 2.5.`;
  return z
    .string(`Give ${label} as a number.`)
    .refine((value) => value.length <= LONGEST_NUMBER, { error: unreadable, abort: true })
    .trim()
    .refine(
      (value) => !AMBIGUOUS_COMMA.test(value),
      `Give ${label} without a comma, such as 1200 or 2.5.`,
    )
    .transform((value) => value.replace(/^([+-]?\d+),(\d+)$/, '$1.$2'))
    .refine((value) => NUMBER.test(value), unreadable)
    .transform(Number)
    .pipe(
      z
        .number(`Give ${label} as a number.`)
        .min(min, `${capital(label)} must be at least ${spell(min)}.`)
        .max(max, `${capital(label)} must be at most ${spell(max)}.`),
    );
}

/**
 * Optimistic concurrency: the row version that a form was opened with, an integer; a change in
 * between has made the row's own larger.
 */
export const rowVersion = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** The id of a row, a UUID. */
export const rowId = z.uuid();

function capital(label: string) {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

function spell(value: number) {
  return value.toLocaleString('en-GB');
}
