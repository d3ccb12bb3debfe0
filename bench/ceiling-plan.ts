import { randomBytes, randomUUID } from 'node:crypto';
import { addDays, todayIn } from '@/lib/domain/calendar';
import { FEED_PARTS } from '@/lib/domain/calendar-feed';
import { CEILINGS } from '@/lib/domain/ceiling';
import { startPlanSchema } from '@/lib/schemas/plan/plan';
import { makeFeed } from '@/lib/server/calendar-feed/mutations';
import { toDateColumn } from '@/lib/server/database/date-columns';
import { db } from '@/lib/server/database/db';
import { register } from '@/lib/server/identity/account/accounts';
import { sealSessionId, sessionCookieName } from '@/lib/server/identity/session/session-cookie';
import { createSession } from '@/lib/server/identity/session/session-store';
import { getOutlook } from '@/lib/server/outlook/queries';
import { createPlan } from '@/lib/server/plan/create-plan';
import { createSharedPlanLink } from '@/lib/server/sharing/shared-links';

/** Days since the plan began: twenty years, nearly. */
const AGE = 7_000;
const GOALS = CEILINGS.goals;
const OPEN_GOALS = CEILINGS.openGoals;
const ENTRIES = CEILINGS.entries;
const MILESTONES_IN_A_GOAL = CEILINGS.milestones;

/** Makes a person whose plan is as large as plans may be. Prints the plan, its goals, its secret links and the cookie. */
async function makeCeilingPlan() {
  const outlook = await getOutlook('machine-learning-engineer');
  if (!outlook) throw new Error('There is no outlook in the database.');
  const email = `${randomBytes(8).toString('hex')}@bench.invalid`;
  const user = await register({ email, password: randomUUID() }, '127.0.0.1');
  if (!user) throw new Error('The person could not be made.');
  const levels = outlook.strategies.map(({ key }) => [`levels.${key}`, 'learning'] as const);
  const { planId } = await createPlan(
    { userId: user.id, key: randomUUID() },
    startPlanSchema.parse({
      outlook: outlook.slug,
      timeZone: 'UTC',
      ...Object.fromEntries(levels),
    }),
  );
  const goalIds = await fill(user.id, planId);
  const until = addDays(todayIn('UTC', new Date()), 90);
  const once = () => ({ userId: user.id, key: randomUUID() });
  const [shared, feed] = await Promise.all([
    createSharedPlanLink(once(), { planId, scope: 'log', shownName: 'Ada', name: '', until }),
    makeFeed(once(), { planId, name: '', until, parts: [...FEED_PARTS] }),
  ]);
  const sealed = await sealSessionId(await createSession(user.id, 'bench'));
  return {
    planId,
    userId: user.id,
    goalIds,
    strategy: outlook.strategies[0]?.key ?? '',
    links: [`/shared/${shared.token}`, `/calendar/${feed.token}.ics`],
    cookie: `${sessionCookieName()}=${sealed}`,
  };
}

/** Inserts rows in bulk: by the app's own mutations it would take longer than what is measured. */
async function fill(userId: string, planId: string): Promise<string[]> {
  const today = todayIn('UTC', new Date());
  const startedOn = addDays(today, -AGE);
  await db.plan.update({ where: { id: planId }, data: { startedOn: toDateColumn(startedOn) } });
  const strategies = await db.planStrategy.findMany({ where: { planId }, select: { id: true } });
  const goals = Array.from({ length: GOALS }, (_, index) => {
    const open = index < OPEN_GOALS;
    const start = addDays(startedOn, Math.floor((index / GOALS) * 0.8 * AGE));
    return {
      id: randomUUID(),
      strategyId: strategies[index % strategies.length]?.id ?? '',
      planId,
      userId,
      position: index,
      title: `Goal ${index + 1}: ${'a long title '.repeat(12)}`,
      notes: 'A note of some length. '.repeat(20),
      points: 1,
      start,
      dropped: !open && index % 2 === 0,
      // The value that the last entry reaches.
      reached: open ? 95 : 100,
    };
  });
  await db.goal.createMany({
    data: goals.map(({ start, dropped, reached: _, ...goal }) => ({
      ...goal,
      startOn: toDateColumn(start),
      dueOn: toDateColumn(addDays(start, 900)),
      droppedOn: dropped ? toDateColumn(today) : null,
    })),
  });
  await db.progressEntry.createMany({
    data: goals.flatMap(({ id, start, reached }) => {
      const each = ENTRIES / GOALS;
      return Array.from({ length: each }, (_, step) => ({
        goalId: id,
        userId,
        occurredOn: toDateColumn(addDays(start, 13 * (step + 1))),
        value: (reached * (step + 1)) / each,
        note: 'What was done on that day. '.repeat(4),
      }));
    }),
  });
  await db.milestone.createMany({
    data: goals.flatMap(({ id, start }) =>
      Array.from({ length: MILESTONES_IN_A_GOAL }, (_, step) => ({
        goalId: id,
        userId,
        position: step,
        title: `Milestone ${step + 1}: ${'a title '.repeat(8)}`,
        dueOn: toDateColumn(addDays(start, 17 * (step + 1))),
      })),
    ),
  });
  return goals.map(({ id }) => id);
}

console.log(JSON.stringify(await makeCeilingPlan()));
await db.$disconnect();
process.exit(0);
