import fc from 'fast-check';
import type { PlanContent } from '@/lib/schemas/takeout/plan-content';

/** Dates from the sample plan's first day on, none of them to come. */
const day = fc
  .integer({ min: 0, max: 300 })
  .map((days) => new Date(Date.UTC(2026, 0, 2 + days)).toISOString().slice(0, 10));
const words = (max: number) =>
  fc.string({ unit: 'grapheme', maxLength: max }).map((s) => s.replaceAll('\0', ''));
const named = (max: number) => words(max).map((s) => s || 'x');
const amount = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => value + 0);
const mark = fc.constantFrom('removed' as const, 'restored' as const);

const entry = fc.record(
  {
    occurredOn: day,
    value: amount,
    note: named(20),
    marks: fc.array(mark, { minLength: 1, maxLength: 3 }),
    corrects: fc.boolean(),
  },
  { requiredKeys: ['occurredOn', 'value', 'corrects'] },
);
const goal = fc.record({
  title: named(30),
  notes: words(40),
  unit: words(10),
  baseline: fc.constant(0),
  target: fc.integer({ min: 1, max: 1_000 }),
  points: fc.integer({ min: 1, max: 100 }),
  droppedOn: fc.option(day),
  milestones: fc.array(
    fc.record(
      { title: named(20), dueOn: day, doneOn: fc.option(day), removed: fc.constant(true as const) },
      { requiredKeys: ['title', 'dueOn', 'doneOn'] },
    ),
    { maxLength: 3 },
  ),
  entries: fc.array(entry, { maxLength: 6 }),
});
/** The plans of a random account. */
export const account = fc.array(
  fc.record({
    title: named(40),
    archived: fc.boolean(),
    halfLifeYears: fc.option(fc.integer({ min: 1, max: 50 })),
    inUse: fc.option(fc.boolean()),
    goals: fc.tuple(fc.array(goal, { maxLength: 3 }), fc.array(goal, { maxLength: 3 })),
    off: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

type Account = typeof account extends fc.Arbitrary<infer T> ? T : never;

/** The plans of a random account, like a sample of two strategies in all that is not random. */
export function contentsOf(made: Account, sample: PlanContent): PlanContent[] {
  return made.map((one) => {
    let [goals, entries] = [0, 0];
    return {
      ...sample,
      plan: {
        ...sample.plan,
        title: one.title,
        halfLifeYears: one.halfLifeYears,
        ...(one.archived && { archived: true as const }),
      },
      strategies: sample.strategies.map(({ inUse: _, ...strategy }, at) => ({
        key: strategy.key,
        title: strategy.title,
        startingLevel: strategy.startingLevel,
        ...(one.inUse !== null && { inUse: one.inUse }),
        weights: strategy.weights,
        required: strategy.required,
        goals: (one.goals[at] ?? []).map((made_) => {
          goals += 1;
          let last: number | undefined;
          return {
            id: `g${goals}`,
            title: made_.title,
            startOn: '2026-01-02',
            dueOn: '2030-12-31',
            unit: made_.unit,
            baseline: made_.baseline,
            target: made_.target,
            points: made_.points,
            droppedOn: made_.droppedOn,
            notes: made_.notes,
            milestones: made_.milestones,
            entries: made_.entries.map(({ corrects, occurredOn, value, note, marks }) => {
              entries += 1;
              const replaces = corrects ? last : undefined;
              last = entries;
              return {
                id: entries,
                occurredOn,
                value,
                ...(note && { note }),
                ...(replaces !== undefined && { replaces }),
                ...(marks && { marks }),
              };
            }),
          };
        }),
      })),
      scenarios: one.off && goals > 0 ? [{ name: 'Without', query: `off=g${goals}&off=x1` }] : [],
      adoptions: one.off
        ? [{ name: '', query: 'pace=2', before: { due: [], dropped: [], created: ['x1', 'x2'] } }]
        : [],
      // Its goals were deleted since.
      reviews: one.off
        ? sample.reviews.map((review) => ({
            ...review,
            ...(review.snapshot && {
              snapshot: {
                ...review.snapshot,
                goals: review.snapshot.goals.map((old) => ({ ...old, id: 'x1' })),
              },
            }),
          }))
        : [],
    };
  });
}
