import { addDays } from '@/lib/domain/calendar';
import { computeReadiness, type Readiness } from '@/lib/domain/readiness';
import { applyScenario, compareReadiness, scenarioFromQuery } from '@/lib/domain/scenario';
import { levelAndNeed } from '@/lib/format/numbers';
import { statusWords } from '@/lib/format/readiness/readiness-sentences';
import { changeInWords } from '@/lib/format/scenario';
import { type PlanFile, parsePlanFile, toReadinessPlan } from '@/lib/schemas/plan/plan-file';
import { expect, type Page } from '../fixtures';
import { insert, query } from './database';
import type { Person } from './people';
import { createPlan, today } from './plans';

/** A plan a year old with something logged, something late, and something still to come. */
export function livelyPlan(person: Person) {
  const ago = (days: number) => addDays(today(), -days);
  return createPlan(person, {
    title: 'Twenty years at it',
    startedOn: ago(400),
    startingLevel: 35,
    goals: [
      {
        title: 'Finish the course',
        dueOn: addDays(today(), 300),
        entries: [
          { occurredOn: ago(350), value: 1 },
          { occurredOn: ago(20), value: 4 },
        ],
      },
      {
        strategy: 1,
        title: 'Monitor three models',
        target: 3,
        points: 30,
        dueOn: addDays(today(), 900),
        entries: [{ occurredOn: ago(60), value: 1 }],
      },
      { strategy: 1, title: 'Write it down', dueOn: addDays(today(), 700) },
    ],
  });
}

/** Saves a scenario under a name, as if its person had. */
export async function keepScenario(person: Person, planId: string, name: string, address: string) {
  const id = crypto.randomUUID();
  await insert('Scenario', {
    id,
    planId,
    userId: person.id,
    name,
    query: address,
    updatedAt: new Date(),
  });
  return id;
}

export const slider = (page: Page, name: string) => page.getByRole('slider', { name });
export const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
export const words = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'Compared with today’s plan:' });
/**
 * The name of a link, a button or a summary in one of several rows: what it does, and for which
 * row.
 */
export const named = (what: string, name: string) => new RegExp(`^${what} ?: ${name}$`);
const compareRow = (page: Page, name: string | RegExp) =>
  page
    .getByRole('region', { name: 'Readiness: projected' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });

/**
 * The model's readiness for the plan and for the scenario of an address, from the exported plan.
 */
export async function modelOf(
  page: Page,
  planId: string,
  address: string,
): Promise<[Readiness, Readiness]> {
  const file = parsePlanFile(await (await page.request.get(`/plans/${planId}/export`)).json());
  const plan = toReadinessPlan(await underRowIds(file, planId));
  const { scenario } = scenarioFromQuery(address, plan);
  const applied = applyScenario(plan, scenario);
  return [
    computeReadiness(plan, today()),
    computeReadiness(applied.plan, today(), applied.parameters),
  ];
}

/** A file has ids of its own for goals, in the plan's order; an address has those of rows. */
async function underRowIds(file: PlanFile, planId: string): Promise<PlanFile> {
  const rows = await query<{ id: string }>(
    `SELECT g."id" FROM "Goal" g JOIN "PlanStrategy" s ON s."id" = g."strategyId"
     WHERE g."planId" = $1 ORDER BY s."position", g."position", g."createdAt", g."id"`,
    [planId],
  );
  const ids = rows.map(({ id }) => id);
  const strategies = file.strategies.map((strategy) => ({
    ...strategy,
    goals: strategy.goals.map((goal) => ({ ...goal, id: ids.shift() ?? '' })),
  }));
  return { ...file, strategies };
}

/** Expects every number and status in a row of the table to be the model's. */
export async function expectRow(
  page: Page,
  name: string | RegExp,
  base: Readiness,
  shown: Readiness,
) {
  const cells = compareRow(page, name).getByRole('cell');
  for (const [index, { year, projected, required, status }] of shown.horizons.entries()) {
    const cell = cells.nth(index);
    await expect(cell, `${name} in ${year}`).toContainText(levelAndNeed(projected.p50, required));
    await expect(cell).toContainText(statusWords(status));
  }
  const isPlan = name === 'Today’s plan';
  const change = isPlan ? '–' : changeInWords(compareReadiness(base, shown));
  await expect(cells.nth(shown.horizons.length)).toHaveText(change);
}

/** The page shows exactly what the model computes for its address. */
export async function expectModel(page: Page, planId: string) {
  const [base, tried] = await modelOf(page, planId, new URL(page.url()).search);
  await expect(words(page)).toHaveText(
    `Compared with today’s plan: ${changeInWords(compareReadiness(base, tried))}.`,
  );
  await expectRow(page, 'Today’s plan', base, base);
  await expectRow(page, 'This what-if', base, tried);
}
