import { type CivilDate, partsOf, weekdayOf } from '@/lib/domain/calendar';
import { clockIn, type DueReminder, goalsDueWithin, USUAL_GOAL_DAYS } from '@/lib/domain/reminder';
import type { ReviewKind } from '@/lib/domain/review';
import { formatDate, formatRelativeDate, monthName } from './dates';
import { listInWords } from './list';
import type { NextActionText } from './next-action';
import { plural } from './numbers';
import { type Verdict, verdictText } from './readiness/verdict';

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** Goals that are named in one sentence, before the rest is counted. */
const NAMED = 5;

/** What a message says of one plan. */
export interface DigestPlan {
  readonly title: string;
  readonly today: CivilDate;
  readonly verdict: Verdict;
  readonly next: NextActionText;
  /** Goals that are neither reached nor dropped. */
  readonly openGoals: readonly {
    readonly id: string;
    readonly title: string;
    readonly dueOn: CivilDate;
  }[];
  readonly dueReviews: readonly { readonly kind: ReviewKind }[];
  readonly newVersion: number | null;
}

interface Digest {
  readonly plans: readonly DigestPlan[];
  /** What the message is sent for. */
  readonly due: readonly Pick<DueReminder, 'kind' | 'period'>[];
  readonly goalDays: number | null;
}

/** A reminder's subject: `Your week: On track for 2031`, `Due in 5 days: Ten interviews`. */
export function reminderSubject({ plans, due, goalDays }: Digest): string {
  const [first] = plans;
  if (!first) return 'Your week';
  if (due.some(({ kind }) => kind === 'week')) {
    const others = plans.length - 1;
    const more =
      others > 0 ? `, and ${others === 1 ? 'one' : others} other ${plural(others, 'plan')}` : '';
    return `Your week: ${first.verdict.lead.replace(/\.$/, '')}${more}`;
  }
  const count = (wanted: string) => due.filter(({ kind }) => kind === wanted).length;
  const [goals, reviews, versions] = [count('goal'), count('review'), count('outlook')];
  if (goals === 1 && due.length === 1) {
    const [goal] = due.flatMap(({ period }) =>
      plans.flatMap(({ openGoals, today }) =>
        goalsDueWithin({ openGoals, today }, goalDays ?? USUAL_GOAL_DAYS)
          .filter(({ id, dueOn }) => period === `${id}@${dueOn}`)
          .map(({ title, dueOn }) => `Due ${formatRelativeDate(dueOn, today)}: ${title}`),
      ),
    );
    if (goal) return goal;
  }
  return `Reminder: ${listInWords([
    ...(goals > 0 ? [`${goals} ${plural(goals, 'goal')} due soon`] : []),
    ...(reviews > 0 ? [reviews === 1 ? 'a review' : `${reviews} reviews`] : []),
    ...(versions > 0
      ? [versions === 1 ? 'a new version of your outlook' : 'new versions of your outlooks']
      : []),
  ])}`;
}

/** What a reminder says, a paragraph each: for every plan the verdict, the next action and what is due. */
export function reminderParagraphs({ plans, goalDays }: Omit<Digest, 'due'>): string[] {
  return plans.flatMap((plan) => [
    plans.length > 1 ? `${plan.title}: ${verdictText(plan.verdict)}` : verdictText(plan.verdict),
    `Next: ${plan.next.action} ${plan.next.reason}`,
    ...dueInWords(plan, goalDays ?? USUAL_GOAL_DAYS),
  ]);
}

const LOOK_BACK: Readonly<Record<ReviewKind, string>> = {
  weekly: 'last week',
  quarterly: 'the last quarter',
  yearly: 'the last year',
};

function dueInWords(plan: DigestPlan, days: number): string[] {
  const { openGoals, today, dueReviews, newVersion } = plan;
  const late = openGoals.filter(({ dueOn }) => dueOn < today);
  const soon = goalsDueWithin({ openGoals, today }, days);
  const reviews = dueReviews.map(({ kind }) => LOOK_BACK[kind]);
  return [
    ...(soon.length > 0 ? [`Due soon: ${goalsInWords(soon, today)}.`] : []),
    ...(late.length > 0 ? [`Overdue: ${goalsInWords(late, today)}.`] : []),
    ...(reviews.length > 0 ? [`Time to look back on ${listInWords(reviews)}.`] : []),
    ...(newVersion === null
      ? []
      : [`Its outlook has a new version, number ${newVersion}: your plan shows what changed.`]),
  ];
}

function goalsInWords(goals: DigestPlan['openGoals'], today: CivilDate): string {
  const named = goals
    .slice(0, NAMED)
    .map(
      ({ title, dueOn }) =>
        `“${title}” ${formatRelativeDate(dueOn, today)}, on ${formatDate(dueOn)}`,
    );
  const others = goals.length - named.length;
  return [...named, ...(others > 0 ? [`and ${others} more`] : [])].join('; ');
}

/** A look, as its person reads it: `Monday 7 December, 08:00 in London`. */
export function lookInWords({ date, at }: { date: CivilDate; at: Date }, timeZone: string): string {
  const { hour, minute } = clockIn(timeZone, at);
  const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  const weekday = WEEKDAYS[weekdayOf(date) - 1];
  return `${weekday} ${partsOf(date).day} ${monthName(date)}, ${time} ${zoneInWords(timeZone)}`;
}

/** `in London`, `in UTC` */
export function zoneInWords(timeZone: string): string {
  return `in ${(timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')}`;
}
