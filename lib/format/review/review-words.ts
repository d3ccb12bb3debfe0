import type { ReviewKind, ReviewPeriod, ReviewSnapshot, ReviewText } from '@/lib/domain/review';
import { formatDate } from '../dates';
import { formatLevel } from '../numbers';

const ORDINALS = ['first', 'second', 'third', 'fourth'];

const KINDS: Readonly<Record<ReviewKind, { name: string; length: string }>> = {
  weekly: { name: 'A glance at the week', length: 'half a minute' },
  quarterly: { name: 'Quarterly review', length: 'about fifteen minutes' },
  yearly: { name: 'A look back on the year', length: 'about half an hour' },
};

/** What a kind of review is called. */
export function reviewKind(kind: ReviewKind): string {
  return KINDS[kind].name;
}

/** How long one takes: `about fifteen minutes`. */
export function reviewLength(kind: ReviewKind): string {
  return KINDS[kind].length;
}

/** A period in a sentence: `the week of 3 April 2028`, `the second quarter of 2028`, `the year 2028`. */
export function periodInWords(period: ReviewPeriod): string {
  return `the ${withoutArticle(period)}`;
}

/** A period as a title: `Week of 3 April 2028`, `Second quarter of 2028`, `The year 2028`. */
export function periodTitle(period: ReviewPeriod): string {
  return capital(period.kind === 'yearly' ? periodInWords(period) : withoutArticle(period));
}

function withoutArticle({ kind, name, firstDay }: ReviewPeriod): string {
  const [year, quarter] = name.split('-Q');
  switch (kind) {
    case 'weekly':
      return `week of ${formatDate(firstDay)}`;
    case 'quarterly':
      return `${ORDINALS[Number(quarter) - 1]} quarter of ${year}`;
    case 'yearly':
      return `year ${name}`;
  }
}

/** A question of a review, as its form asks it and as a taken review heads the answer. */
export const REVIEW_QUESTIONS: Readonly<Record<ReviewText, { label: string; hint: string }>> = {
  next: { label: 'What will you do next week?', hint: 'One thing is enough.' },
  done: { label: 'What did you get done?', hint: 'Include what the log does not show.' },
  slipped: { label: 'What slipped, and why?', hint: 'No blame: what got in the way?' },
  change: {
    label: 'What will you change?',
    hint: 'What will you do more of, less of, or differently?',
  },
};

/** Where the plan was on the day of a snapshot. */
export function frozenSentence({ asOf, lines }: ReviewSnapshot): string {
  const at = lines.dates.indexOf(asOf);
  const [level, needed] = [lines.logged[at] ?? 0, lines.required[at] ?? 0];
  return `On ${formatDate(asOf)} you were at about ${formatLevel(level)}; your profession needed ${formatLevel(needed)}.`;
}

/** What a kind looks forward with: what the review after it shows again. */
export const LOOKS_FORWARD: Readonly<Record<ReviewKind, ReviewText>> = {
  weekly: 'next',
  quarterly: 'change',
  yearly: 'change',
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
