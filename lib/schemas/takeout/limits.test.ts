import { expect, it } from 'vitest';
import { addDays } from '@/lib/domain/calendar';
import { CEILINGS } from '@/lib/domain/ceiling';
import type { EntryContent, GoalContent, PlanContent, ReviewContent } from './plan-content';
import { JSON_LIMITS } from './split-plans';
import { planText } from './write';

/** Months from January 2026 to December 2046, the most that the lines of a snapshot have. */
const MONTHS = 252;
/** Weeks, quarters and years of twenty years, none of them missed. */
const REVIEWS = 20 * (52.2 + 4 + 1);

const goal: GoalContent = {
  id: 'g100',
  title: 'x'.repeat(60),
  startOn: '2026-01-01',
  dueOn: '2031-12-31',
  unit: 'interviews',
  baseline: 0,
  target: 1_000,
  points: 25,
  droppedOn: null,
  notes: 'x'.repeat(300),
  milestones: Array.from({ length: 5 }, () => ({
    title: 'x'.repeat(60),
    dueOn: '2028-01-01',
    doneOn: null,
  })),
  entries: [],
};
const entry: EntryContent = {
  id: 20_000,
  occurredOn: '2031-12-31',
  value: 1_234.5,
  note: 'x'.repeat(300),
  link: 'https://example.org/a/page/of/usual/length',
};

/** A review in the middle of twenty years: half of its lines are logged, half are projected. */
function review(goals: number): ReviewContent {
  const months = (count: number) => Array.from({ length: count }, () => 12.34);
  const half = months(MONTHS / 2);
  return {
    kind: 'quarterly',
    period: '2036-Q2',
    answers: { done: 'x'.repeat(500), slipped: 'x'.repeat(300), change: 'x'.repeat(300) },
    snapshot: {
      format: 1,
      model: 2,
      outlook: { slug: 'software-developer', version: 12 },
      startedOn: '2026-01-01',
      asOf: '2036-06-30',
      plannedUntil: null,
      pace: { quarters: 8, spi: 0.9, mean: 0.9 },
      lines: {
        dates: Array.from({ length: MONTHS }, (_, month) => addDays('2026-01-31', 30 * month)),
        required: months(MONTHS),
        planned: months(MONTHS),
        logged: half,
        projected: { p10: half, p25: half, p50: half, p75: half, p90: half },
      },
      horizons: [],
      strategies: [],
      goals: Array.from({ length: goals }, () => ({
        id: 'g100',
        strategy: 'a-strategy-of-the-outlook',
        title: goal.title,
        dueOn: goal.dueOn,
        points: goal.points,
        unit: goal.unit,
        baseline: goal.baseline,
        target: goal.target,
        value: 1_234.5,
        fraction: 0.1234,
        state: 'open' as const,
      })),
    },
  };
}

/** Characters of a plan with so many goals, a full log and every review of twenty years. */
function charactersOf(goals: number): number {
  const part = (lists: Partial<Pick<PlanContent, 'strategies' | 'reviews'>>) =>
    planText({ strategies: [], reviews: [], ...lists } as unknown as PlanContent).length;
  const strategies = [{ goals: [goal] }] as unknown as PlanContent['strategies'];
  const logged = [{ goals: [{ ...goal, entries: [entry] }] }] as unknown as typeof strategies;
  const bare = part({ strategies });
  return (
    goals * bare +
    CEILINGS.allEntries * (part({ strategies: logged }) - bare) +
    REVIEWS * part({ reviews: [review(goals)] })
  );
}

it('a plan with a full log, as many open goals as there may be and every review fits an import', () => {
  expect(charactersOf(CEILINGS.openGoals)).toBeLessThan(JSON_LIMITS.plan);
});

it('so do as many such plans as a person may use, with fifty goals each', () => {
  expect(CEILINGS.plansInUse * charactersOf(50)).toBeLessThan(JSON_LIMITS.json);
});
