import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, FIRST_DAY, LAST_DAY } from '@/lib/domain/calendar';
import { CEILINGS } from '@/lib/domain/ceiling';
import { goalState } from '@/lib/domain/goal';
import { nextAction } from '@/lib/domain/next-action';
import { countingEntries } from '@/lib/domain/progress';
import { computeReadiness, fractionComplete } from '@/lib/domain/readiness';
import { dueReviews, offeredReviews } from '@/lib/domain/review';
import { layRoad, planWithRoad, ROAD_PACES, templatesNotTaken } from '@/lib/domain/road';
import { parseOutlookFile } from '@/lib/schemas/outlook/outlook-file';
import { normalForm } from '@/lib/schemas/takeout/normal-form';
import { type PlanContent, planContentSchema } from '@/lib/schemas/takeout/plan-content';
import { planText } from '@/lib/schemas/takeout/write';
import { demoPlan } from './demo-plan';

const HASH = 'a'.repeat(64);
const outlooks = globSync('prisma/seed/outlooks/*.json').map((file) => ({
  ...parseOutlookFile(file, readFileSync(file, 'utf8')),
  number: 1,
}));
type Demonstrated = Parameters<typeof demoPlan>[0];

const FROM = '2026-02-01';
const anyDay = fc
  .integer({ min: 0, max: daysBetween(FROM, LAST_DAY) })
  .map((days) => addDays(FROM, days));
const anyCase = fc.tuple(fc.constantFrom(...outlooks), anyDay);

const goalsOf = ({ strategies }: PlanContent) => strategies.flatMap(({ goals }) => goals);

function readinessPlan({ plan, strategies }: PlanContent) {
  return {
    startedOn: plan.startedOn,
    halfLifeYears: plan.halfLifeYears,
    strategies: strategies.map((strategy) => ({
      ...strategy,
      inUse: strategy.inUse === true,
      goals: strategy.goals.map((goal) => ({ ...goal, entries: countingEntries(goal.entries) })),
    })),
  };
}

function templatesOf({ strategies }: Demonstrated) {
  return strategies.flatMap(({ key: strategyKey, templates }) =>
    templates.map((template) => ({ ...template, strategyKey })),
  );
}

const reviewed = ({ plan, reviews }: PlanContent) => ({
  plan: { startedOn: plan.startedOn, madeOn: plan.startedOn },
  known: reviews.map(({ period, snapshot }) => ({ period, taken: snapshot !== undefined })),
});

/** A sample of all outlooks and days; a failure names both. */
const cases = fc
  .sample(anyCase, 10)
  .map(([outlook, today]) => ({ name: `${outlook.slug} on ${today}`, outlook, today }));

describe.each(cases)('the plan of a demo of $name', ({ outlook, today }) => {
  const { content, moments } = demoPlan(outlook, HASH, today);
  const { startedOn } = content.plan;
  const goals = goalsOf(content);
  const entries = goals.flatMap((goal) => goal.entries);

  it('is what an export could hold, and the same each time', () => {
    expect(planContentSchema.parse(content)).toEqual(content);
    expect(planText(normalForm(content))).toBe(planText(content));
    expect(planText(demoPlan(outlook, HASH, today).content)).toBe(planText(content));
  });

  it('has nothing from today or later, and nothing from before it began', () => {
    expect(startedOn >= FIRST_DAY && startedOn < today).toBe(true);
    const days = [
      ...entries.map(({ occurredOn }) => occurredOn),
      ...goals.flatMap(({ droppedOn }) => droppedOn ?? []),
      ...goals.flatMap(({ milestones }) => milestones.flatMap(({ doneOn }) => doneOn ?? [])),
      ...content.reviews.flatMap(({ snapshot }) => snapshot?.asOf ?? []),
    ];
    for (const day of days) expect(day >= startedOn && day < today, day).toBe(true);
    for (const { snapshot } of content.reviews) {
      expect(snapshot?.startedOn).toBe(startedOn);
      expect((snapshot?.lines.dates[0] ?? '') >= startedOn).toBe(true);
    }
    const written = [
      moments.plan,
      ...moments.scenarios,
      ...moments.adoptions,
      ...entries.map((entry) => moments.entry(entry)),
      ...content.reviews.map((review) => moments.review(review)),
    ];
    const [from, to] = [Date.parse(startedOn), Date.parse(today)];
    for (const at of written) expect(at.getTime() > from && at.getTime() < to).toBe(true);
  });

  it('offers something to do next, and the road from here arrives at each horizon', () => {
    const plan = readinessPlan(content);
    const { plan: dated, known } = reviewed(content);
    const offered = offeredReviews(dated, known, today);
    expect(nextAction(plan, computeReadiness(plan, today), [], offered).kind).not.toBe('none');
    const taking = content.strategies.map(({ key, goals: own }) => ({
      key,
      goals: own.map(({ template = null }) => ({ templateKey: template })),
    }));
    const inUse = outlook.strategies.map(({ key }) => key);
    const open = templatesNotTaken(taking, templatesOf(outlook));
    const road = layRoad(plan, today, open, { atOnce: ROAD_PACES.steady, inUse });
    const { horizons } = computeReadiness(planWithRoad(plan, road.goals, inUse), today);
    expect(horizons.map(({ status }) => status)).toEqual(horizons.map(() => 'on-track'));
  });

  it('stays well within the ceilings', () => {
    expect(goals.length).toBeLessThan(CEILINGS.openGoals / 4);
    expect(entries.length).toBeLessThan(CEILINGS.entries / 50);
    expect(content.reviews.length).toBeLessThan(CEILINGS.reviews / 20);
    expect(content.scenarios.length).toBeLessThan(CEILINGS.scenarios / 5);
  });

  it('has taken each review but last week’s, which is due', () => {
    const { plan, known } = reviewed(content);
    expect(dueReviews(plan, known, today).map(({ kind }) => kind)).toEqual(['weekly']);
    expect(offeredReviews(plan, known, today)).toHaveLength(1);
  });
});

describe.each(
  outlooks.flatMap((outlook) =>
    ['2028-02-01', '2039-09-09'].map((today) => [outlook.slug, today, outlook] as const),
  ),
)('the demo of %s on %s', (_, today, outlook) => {
  const { content } = demoPlan(outlook, HASH, today);
  const goals = goalsOf(content);
  const reachedOn = (goal: (typeof goals)[number]) =>
    countingEntries(goal.entries).find(
      ({ occurredOn }) =>
        fractionComplete({ ...goal, entries: countingEntries(goal.entries) }, occurredOn) === 1,
    )?.occurredOn;

  it('has lived: goals reached in time and late, one given up, one put off', () => {
    const reached = goals.filter(
      (goal) => goalState({ ...goal, entries: countingEntries(goal.entries) }, today) === 'reached',
    );
    expect(reached.length).toBeGreaterThanOrEqual(3);
    expect(reached.some((goal) => (reachedOn(goal) ?? '') > goal.dueOn)).toBe(true);
    expect(reached.some((goal) => (reachedOn(goal) ?? '9') <= goal.dueOn)).toBe(true);
    expect(goals.filter(({ droppedOn }) => droppedOn !== null)).toHaveLength(1);
    expect(content.adoptions.map(({ before }) => before.due.length)).toEqual([0, 1]);
    expect(goals.flatMap(({ milestones }) => milestones).length).toBeGreaterThan(3);
  });

  it('has an uneven log with notes, a link, a correction and an entry that was removed', () => {
    const entries = goals.flatMap((goal) => goal.entries);
    expect(entries.length).toBeGreaterThan(40);
    expect(entries.filter(({ note }) => note).length).toBeGreaterThan(15);
    expect(entries.some(({ link }) => link)).toBe(true);
    expect(entries.filter(({ replaces }) => replaces !== undefined)).toHaveLength(1);
    expect(entries.filter(({ marks }) => marks)).toHaveLength(1);
    const values = entries.map(({ value }) => value);
    expect(values).toEqual(values.map((value) => Math.round(2 * value) / 2));
  });

  it('has looked back on quarters, on years and on some weeks, with answers', () => {
    const of = (kind: string) => content.reviews.filter((review) => review.kind === kind);
    expect(of('quarterly').length).toBeGreaterThanOrEqual(5);
    expect(of('yearly').length).toBeGreaterThanOrEqual(1);
    expect(of('weekly').length).toBeGreaterThanOrEqual(8);
    for (const { answers } of content.reviews) {
      for (const [name, answer] of Object.entries(answers)) expect(answer, name).not.toBe('');
    }
  });

  it('stands well for the next horizon, with three what-ifs, and strategies at different levels', () => {
    const { horizons } = computeReadiness(readinessPlan(content), today);
    const [next] = horizons;
    expect(next?.status).toBe('on-track');
    expect(content.scenarios).toHaveLength(3);
    expect(new Set(content.strategies.map(({ inUse }) => inUse))).toEqual(new Set([true, false]));
    expect(
      new Set(content.strategies.map(({ startingLevel }) => startingLevel)).size,
    ).toBeGreaterThanOrEqual(2);
  });
});

it('is on track and short in one strategy, which a ready-made goal helps', () => {
  const today = '2027-11-30';
  for (const outlook of outlooks) {
    const { content } = demoPlan(outlook, HASH, today);
    const [next] = computeReadiness(readinessPlan(content), today).horizons;
    const short = Object.entries(next?.strategies ?? {}).filter(
      ([, { status }]) => status !== 'on-track',
    );
    expect(next?.status, outlook.slug).toBe('on-track');
    expect(short, outlook.slug).toHaveLength(1);
    expect(content.scenarios.at(-1)?.query).toContain(`.${short[0]?.[0]}.`);
  }
});

describe('the demo of an outlook that is not written yet', () => {
  const level = fc.integer({ min: 0, max: 100 });
  const template = fc.record({
    title: fc.constant('A goal'),
    unit: fc.constantFrom('pieces', '%', ''),
    baseline: fc.constantFrom(0, 1, 60, 0.5),
    target: fc.constantFrom(10, 2, 100, 0.75),
    points: fc.integer({ min: 1, max: 100 }),
    months: fc.integer({ min: 1, max: 240 }),
  });
  const strategy = fc.record({
    title: fc.constant('A strategy'),
    required: fc.record({ 2026: level, 2031: level, 2036: level, 2046: level }),
    weights: fc.record({ 2031: level, 2036: level, 2046: level }),
    templates: fc
      .array(template, { minLength: 4, maxLength: 5 })
      .map((all) => all.map((one, at) => ({ ...one, key: `t${at}` }))),
  });
  const anyOutlook = fc.array(strategy, { minLength: 1, maxLength: 8 }).map(
    (strategies): Demonstrated => ({
      slug: 'new',
      number: 3,
      profession: 'Baker',
      scope: 'profession',
      sources: [],
      strategies: strategies.map((one, at) => ({
        ...one,
        key: `s${at}`,
        summary: '-',
        paragraphs: ['-'],
      })),
    }),
  );

  it('is what an export could hold, and the same for the same outlook and day', () => {
    fc.assert(
      fc.property(anyOutlook, anyDay, (outlook, today) => {
        const { content } = demoPlan(outlook, HASH, today);
        expect(planContentSchema.parse(content)).toEqual(content);
        expect(planText(normalForm(content))).toBe(planText(content));
        expect(demoPlan(outlook, HASH, today).content).toEqual(content);
      }),
      { numRuns: 8 },
    );
  });
});
