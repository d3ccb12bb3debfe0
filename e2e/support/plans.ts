import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { addDays, addYears, type CivilDate, todayIn } from '@/lib/domain/calendar';
import { insert, query } from './database';
import type { Person } from './people';

/** Plans of tests are in UTC, in any zone that the tests run in. */
export const today = () => todayIn('UTC', new Date());

interface EntrySeed {
  occurredOn: CivilDate;
  value: number;
  note?: string;
  link?: string;
}

export interface GoalSeed {
  /** A strategy's place in the outlook. */
  strategy?: number;
  title?: string;
  unit?: string;
  baseline?: number;
  target?: number;
  points?: number;
  startOn?: CivilDate;
  dueOn?: CivilDate;
  notes?: string;
  droppedOn?: CivilDate;
  entries?: readonly EntrySeed[];
  milestones?: readonly { title: string; dueOn: CivilDate; doneOn?: CivilDate }[];
}

export interface PlanSeed {
  /** The outlook's slug; usually that of the machine learning engineer. */
  outlook?: string;
  title?: string;
  startedOn?: CivilDate;
  startingLevel?: number;
  /** Whether every strategy is in use; null: not answered yet, so that the plan asks. */
  inUse?: boolean | null;
  goals?: readonly GoalSeed[];
}

export interface Goal {
  id: string;
  title: string;
  strategyId: string;
  entryIds: string[];
  milestoneIds: string[];
}

export interface Plan {
  id: string;
  title: string;
  strategies: { id: string; key: string; title: string }[];
  goals: Goal[];
}

interface StrategyRow extends Record<string, unknown> {
  key: string;
  title: string;
  versionId: string;
  outlookId: string;
}

async function newestStrategies(slug: string): Promise<StrategyRow[]> {
  return query<StrategyRow>(
    `SELECT s->>'key' AS "key", s->>'title' AS "title", v."id" AS "versionId", v."outlookId",
       s#>'{required,2026}' AS "required2026", s#>'{required,2031}' AS "required2031",
       s#>'{required,2036}' AS "required2036", s#>'{required,2046}' AS "required2046",
       s#>'{weights,2031}' AS "weight2031", s#>'{weights,2036}' AS "weight2036",
       s#>'{weights,2046}' AS "weight2046"
     FROM "OutlookVersion" v
     JOIN "Outlook" o ON o."id" = v."outlookId"
     CROSS JOIN jsonb_array_elements(v."content"->'strategies') WITH ORDINALITY AS list(s, place)
     WHERE o."slug" = $1
       AND v."number" = (SELECT max("number") FROM "OutlookVersion" n WHERE n."outlookId" = o."id")
     ORDER BY list.place`,
    [slug],
  );
}

/** A plan from the outlook, begun half a year ago, as if its person had made it then. */
export async function createPlan(person: Person, seed: PlanSeed = {}): Promise<Plan> {
  const { title = 'Ready in time', startedOn = addDays(today(), -180) } = seed;
  const { startingLevel = 20, inUse = false } = seed;
  const rows = await newestStrategies(seed.outlook ?? 'machine-learning-engineer');
  const [first] = rows;
  if (!first) throw new Error('The outlook is not loaded.');
  const plan: Plan = { id: randomUUID(), title, strategies: [], goals: [] };
  await insert('Plan', {
    id: plan.id,
    userId: person.id,
    title,
    startedOn,
    outlookId: first.outlookId,
    outlookVersionId: first.versionId,
    updatedAt: new Date(),
  });
  for (const [
    position,
    { versionId: _version, outlookId: _outlook, ...values },
  ] of rows.entries()) {
    const id = randomUUID();
    plan.strategies.push({ id, key: values.key, title: values.title });
    await insert('PlanStrategy', {
      ...values,
      id,
      planId: plan.id,
      userId: person.id,
      position,
      startingLevel,
      inUse,
    });
  }
  for (const [position, goal] of (seed.goals ?? []).entries()) {
    plan.goals.push(await createGoal(person, plan, { startOn: startedOn, ...goal }, position));
  }
  return plan;
}

async function createGoal(
  person: Person,
  plan: Plan,
  { strategy = 0, entries = [], milestones = [], ...seed }: GoalSeed,
  position: number,
): Promise<Goal> {
  const goal: Goal = {
    id: randomUUID(),
    title: seed.title ?? `Goal ${position + 1}`,
    strategyId: plan.strategies[strategy]?.id ?? '',
    entryIds: [],
    milestoneIds: [],
  };
  await insert('Goal', {
    unit: 'modules',
    baseline: 0,
    target: 8,
    points: 40,
    dueOn: addYears(today(), 2),
    ...seed,
    id: goal.id,
    planId: plan.id,
    userId: person.id,
    strategyId: goal.strategyId,
    title: goal.title,
    position,
    updatedAt: new Date(),
  });
  for (const entry of entries) {
    const id = randomUUID();
    goal.entryIds.push(id);
    await insert('ProgressEntry', { ...entry, id, goalId: goal.id, userId: person.id });
  }
  for (const [place, milestone] of milestones.entries()) {
    const id = randomUUID();
    goal.milestoneIds.push(id);
    await insert('Milestone', {
      ...milestone,
      id,
      goalId: goal.id,
      userId: person.id,
      position: place,
      updatedAt: new Date(),
    });
  }
  return goal;
}

/** The verdict on a plan, by the words beside its mark. */
export function shownVerdict(page: Page): Locator {
  return page.getByText(/^(On track for \d|(At risk|Behind|More to plan|Nothing planned yet)\.)/);
}

/** The only goal of a plan that was made with one. */
export function onlyGoal(plan: Plan): Goal {
  const [goal] = plan.goals;
  if (!goal) throw new Error('The plan has no goal.');
  return goal;
}
