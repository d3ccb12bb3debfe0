import { type Ceiling, type Room, WRITE_RATE, type WritePeriod } from '@/lib/domain/ceiling';

type Words = {
  /** What there is of it, after “You have 182 of 200”; absent where no page counts down. */
  near?: string;
  /** What is reached and what to do about it. */
  full: (max: string) => string;
  /** How to make room for several at once. */
  many?: string;
};

const WORDS: Partial<Record<Ceiling, Words>> = {
  plansInUse: {
    near: 'plans in use',
    full: (max) =>
      `You have ${max} plans in use, the most at one time. To use another, archive one first.`,
  },
  plans: {
    near: 'plans, the archived ones included',
    full: (max) =>
      `You have ${max} plans, the archived ones included, and that is the most. Use an archived one again in place of a new one.`,
  },
  openGoals: {
    near: 'open goals in this plan',
    full: (max) =>
      `You have ${max} open goals in this plan, the most at one time. To add another, drop or finish one first.`,
    many: 'Leave some out, or first drop or finish some that you have.',
  },
  goals: {
    near: 'goals in this plan, the reached and dropped ones included',
    full: (max) =>
      `This plan has ${max} goals, the reached and dropped ones included, and that is the most. Bring back a dropped goal and change it, or start another plan.`,
    many: 'Leave some out, or start another plan for them.',
  },
  milestones: {
    near: 'milestones in this goal',
    full: (max) => `A goal can have ${max} milestones. To add another, remove one first.`,
  },
  allMilestones: {
    full: (max) =>
      `A goal keeps ${max} milestones, the removed ones included. Put a removed one back and change it.`,
  },
  entries: {
    near: 'entries in this plan’s log',
    full: (max) =>
      `This plan’s log has ${max} entries, and that is the most. Start another plan to go on logging; this one stays as it is, and you can still correct it.`,
  },
  allEntries: {
    full: (max) =>
      `This plan’s log has ${max} entries and corrections, and that is the most. It stays as it is; start another plan to go on logging.`,
  },
  entryMarks: {
    full: (max) =>
      `You have removed or restored entries ${max} times, and that is the most. Correct this entry instead.`,
  },
  logImports: {
    full: (max) =>
      `You have brought ${max} files into this plan’s log, and that is the most. Log what is new by hand, or start another plan.`,
  },
  scenarios: {
    near: 'saved scenarios in this plan',
    full: (max) => `A plan keeps ${max} scenarios. To save another, remove one first.`,
  },
  adoptions: {
    full: (max) =>
      `You have brought ${max} scenarios and roads into this plan, and that is the most. Make these changes by hand.`,
  },
  postponements: {
    full: (max) =>
      `You have put off ${max} actions in this plan, the most at one time. To put off another, first press “Show what I put off”.`,
  },
  planLinks: {
    near: 'links to this plan, calendars included',
    full: (max) =>
      `This plan has ${max} links that work, calendars included, and that is the most. To make another, revoke one first.`,
  },
  reviews: {
    full: (max) =>
      `This plan keeps ${max} reviews, and that is the most. Those that you have finished stay; start another plan to go on.`,
  },
  decisions: {
    full: (max) =>
      `This plan holds ${max} decisions on its outlook, and that is the most. It keeps the values that it has; start another plan to follow the outlook further.`,
  },
};

const number = (value: number) => value.toLocaleString('en-GB');

/** Why no more can be added, and what to do instead. */
export function fullInWords({ ceiling, max, left }: Room, adding = 1): string {
  const words = WORDS[ceiling];
  const full = words?.full(number(max)) ?? `That is more than ${number(max)}.`;
  if (adding === 1 || left === 0 || !words?.many) return full;
  const more = left === 1 ? 'one more' : `${number(left)} more`;
  return `This adds ${number(adding)} goals, and there is room for ${more}: ${number(max)} ${words.near} are the most. ${words.many}`;
}

/** How many there are, once a ceiling is near; null before that. */
export function nearInWords({ ceiling, count, max, near }: Room): string | null {
  const what = near && WORDS[ceiling]?.near;
  return what ? `You have ${number(count)} of ${number(max)} ${what}.` : null;
}

/** Why a form is refused that was sent after too many others, and when to send it again. */
export function tooManyWritesInWords(period: WritePeriod, waitSeconds: number): string {
  const why = `More than ${number(WRITE_RATE[period])} changes in a ${period}.`;
  return `${why} Your text is still here: wait ${waitInWords(waitSeconds)}, then try again.`;
}

/** Why a form or a request is refused after too many attempts, and when to try again. */
export function tooManyAttemptsInWords(waitSeconds: number, hasText: boolean): string {
  const wait = waitInWords(waitSeconds);
  const what = hasText ? `Your text is still here: wait ${wait}` : `Wait ${wait}`;
  return `Too many attempts in a short time. ${what}, then try again.`;
}

function waitInWords(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  if (minutes < 60) return minutes === 1 ? 'a minute' : `${minutes} minutes`;
  const hours = Math.ceil(minutes / 60);
  return hours === 1 ? 'an hour' : `${hours} hours`;
}
