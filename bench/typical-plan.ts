import { randomBytes, randomUUID } from 'node:crypto';
import { addDays, addMonths, type CivilDate, todayIn } from '@/lib/domain/calendar';
import { newGoalSchema, newMilestoneSchema } from '@/lib/schemas/goal';
import { startPlanSchema } from '@/lib/schemas/plan/plan';
import { logProgressSchema } from '@/lib/schemas/progress';
import { toDateColumn } from '@/lib/server/database/date-columns';
import { db } from '@/lib/server/database/db';
import type { Who } from '@/lib/server/database/write-once';
import { createMilestone } from '@/lib/server/goal/milestones';
import { createGoal } from '@/lib/server/goal/mutations';
import { register } from '@/lib/server/identity/account/accounts';
import { sealSessionId, sessionCookieName } from '@/lib/server/identity/session/session-cookie';
import { createSession } from '@/lib/server/identity/session/session-store';
import { getOutlook, type Outlook } from '@/lib/server/outlook/queries';
import { createPlan } from '@/lib/server/plan/create-plan';
import { logProgress } from '@/lib/server/progress/mutations';
import { createSharedPlanLink } from '@/lib/server/sharing/shared-links';

/** Days since the person began. */
const AGE = 300;
const GOALS_IN_A_STRATEGY = 2;
/** For each goal with entries; three goals in four have some. */
const ENTRIES_IN_A_GOAL = 10;

/**
 * Makes a person with a typical plan by the app's own mutations: two goals in each of four
 * strategies, sixty entries over ten months, a few milestones. Prints the outlook's address, the
 * plan's and the cookie that opens it, and a link to it with its goals.
 */
async function makeTypicalPlan() {
  const outlook = await getOutlook('machine-learning-engineer');
  if (!outlook) throw new Error('There is no outlook in the database.');
  const email = `${randomBytes(8).toString('hex')}@bench.invalid`;
  const user = await register({ email, password: randomUUID() }, '127.0.0.1');
  if (!user) throw new Error('The person could not be made.');
  const once = (): Who => ({ userId: user.id, key: randomUUID() });
  const { planId } = await createPlan(once(), levelsOnly(outlook));
  const startedOn = addDays(todayIn('UTC', new Date()), -AGE);
  // The one direct write: no mutation lets a plan begin in the past.
  await db.plan.update({ where: { id: planId }, data: { startedOn: toDateColumn(startedOn) } });
  await addGoals(planId, outlook, startedOn, once);
  const { token } = await createSharedPlanLink(once(), {
    ...{ planId, scope: 'goals' as const, shownName: 'Ada', name: 'A mentor' },
    until: addDays(todayIn('UTC', new Date()), 90),
  });
  const sealed = await sealSessionId(await createSession(user.id, 'bench'));
  return {
    outlookPath: `/outlooks/${outlook.slug}`,
    planPath: `/plans/${planId}`,
    sharedPath: `/shared/${token}`,
    planId,
    userId: user.id,
    cookie: `${sessionCookieName()}=${sealed}`,
  };
}

function levelsOnly({ slug, strategies }: Outlook) {
  const levels = strategies.map(({ key }) => [`levels.${key}`, 'learning'] as const);
  return startPlanSchema.parse({ outlook: slug, timeZone: 'UTC', ...Object.fromEntries(levels) });
}

async function addGoals(planId: string, outlook: Outlook, startedOn: CivilDate, once: () => Who) {
  const strategies = await db.planStrategy.findMany({
    where: { planId },
    orderBy: { position: 'asc' },
    select: { id: true, key: true },
  });
  let count = 0;
  for (const { id: strategyId, key } of strategies) {
    const templates = outlook.strategies.find((strategy) => strategy.key === key)?.templates ?? [];
    for (let index = 0; index < GOALS_IN_A_STRATEGY; index++, count++) {
      const template = templates[index % templates.length];
      if (!template) throw new Error(`The strategy ${key} suggests no goal.`);
      const begun = count % 4 !== 3;
      const startOn = addDays(startedOn, begun ? 7 * count : AGE + 20);
      const { goalId } = await createGoal(
        once(),
        newGoalSchema.parse({
          strategyId,
          title: template.title,
          dueOn: addMonths(startOn, template.months),
          startOn,
          unit: template.unit,
          baseline: String(template.baseline),
          target: String(template.target),
          points: String(template.points),
        }),
      );
      if (count % 3 === 0) await addMilestones(goalId, addMonths(startOn, 6), once);
      if (begun) await addEntries(goalId, startOn, template, once);
    }
  }
}

async function addMilestones(goalId: string, from: CivilDate, once: () => Who) {
  for (const [index, title] of ['A first version', 'Shown to somebody else'].entries()) {
    const dueOn = addMonths(from, 4 * index);
    await createMilestone(once(), newMilestoneSchema.parse({ goalId, title, dueOn }));
  }
}

async function addEntries(
  goalId: string,
  startOn: CivilDate,
  { baseline, target }: { baseline: number; target: number },
  once: () => Who,
) {
  for (let step = 1; step <= ENTRIES_IN_A_GOAL; step++) {
    const value = baseline + ((target - baseline) * step) / (1.5 * ENTRIES_IN_A_GOAL);
    const occurredOn = addDays(startOn, 24 * step);
    await logProgress(
      once(),
      logProgressSchema.parse({ goalId, value: value.toFixed(2), occurredOn }),
    );
  }
}

console.log(JSON.stringify(await makeTypicalPlan()));
await db.$disconnect();
process.exit(0);
