import { randomBytes, randomUUID } from 'node:crypto';
import { addDays, type CivilDate, todayIn } from '@/lib/domain/calendar';
import { startPlanSchema } from '@/lib/schemas/plan/plan';
import { toDateColumn } from '@/lib/server/database/date-columns';
import { db } from '@/lib/server/database/db';
import { register } from '@/lib/server/identity/account/accounts';
import { sealSessionId, sessionCookieName } from '@/lib/server/identity/session/session-cookie';
import { createSession } from '@/lib/server/identity/session/session-store';
import { getOutlook } from '@/lib/server/outlook/queries';
import { createPlan } from '@/lib/server/plan/create-plan';

/** `age` is days since the plan began; the large one is ten years of diligent use. */
const PLANS = {
  empty: { age: 300, goals: 0, entries: 0 },
  typical: { age: 300, goals: 8, entries: 60 },
  large: { age: 3650, goals: 200, entries: 10_000 },
};
type Size = { age: number; goals: number; entries: number };

/** Makes a person with a plan of each size. Prints the plans' addresses and the cookie that opens them. */
async function makePlans() {
  const outlook = await getOutlook('machine-learning-engineer');
  if (!outlook) throw new Error('There is no outlook in the database.');
  const email = `${randomBytes(8).toString('hex')}@bench.invalid`;
  const user = await register({ email, password: randomUUID() }, '127.0.0.1');
  if (!user) throw new Error('The person could not be made.');
  const levels = outlook.strategies.map(({ key }) => [`levels.${key}`, 'learning'] as const);
  const paths: Record<string, string> = {};
  for (const [name, size] of Object.entries(PLANS)) {
    const { planId } = await createPlan(
      { userId: user.id, key: randomUUID() },
      startPlanSchema.parse({
        outlook: outlook.slug,
        timeZone: 'UTC',
        ...Object.fromEntries(levels),
      }),
    );
    await fillPlan(user.id, planId, size);
    paths[name] = `/plans/${planId}`;
  }
  const sealed = await sealSessionId(await createSession(user.id, 'bench'));
  return { paths, cookie: { name: sessionCookieName(), value: sealed } };
}

/** Inserts rows in bulk: ten thousand single writes would take longer than what is measured. */
async function fillPlan(userId: string, planId: string, size: Size) {
  const today = todayIn('UTC', new Date());
  const startedOn = addDays(today, -size.age);
  await db.plan.update({ where: { id: planId }, data: { startedOn: toDateColumn(startedOn) } });
  const strategies = await db.planStrategy.findMany({ where: { planId }, select: { id: true } });
  const goals = Array.from({ length: size.goals }, (_, index) => ({
    id: randomUUID(),
    strategyId: strategies[index % strategies.length]?.id ?? '',
    planId,
    userId,
    position: index,
    title: `Goal ${index + 1}`,
    points: 1,
    start: addDays(startedOn, Math.floor((index / size.goals) * 0.8 * size.age)),
  }));
  await db.goal.createMany({
    data: goals.map(({ start, ...goal }) => ({
      ...goal,
      startOn: toDateColumn(start),
      dueOn: toDateColumn(addDays(start, 900)),
    })),
  });
  const each = size.goals === 0 ? 0 : size.entries / size.goals;
  await db.progressEntry.createMany({
    data: goals.flatMap(({ id, start }) =>
      entryDays(start, today, each).map((occurredOn, step) => ({
        goalId: id,
        userId,
        occurredOn: toDateColumn(occurredOn),
        value: (95 * (step + 1)) / each,
      })),
    ),
  });
}

function entryDays(start: CivilDate, today: CivilDate, count: number): CivilDate[] {
  const days = Array.from({ length: Math.ceil(count) }, (_, step) => addDays(start, 13 * step));
  return days.map((day) => (day < today ? day : today));
}

console.log(JSON.stringify(await makePlans()));
await db.$disconnect();
process.exit(0);
