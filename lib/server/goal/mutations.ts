import 'server-only';
import { todayIn } from '@/lib/domain/calendar';
import { DEFAULT_MEASURE, type EditGoal, type NewGoal } from '@/lib/schemas/goal';
import { fromDateColumn, toDateColumn } from '../database/date-columns';
import { NotFoundError, RuleError, StaleVersionError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';

async function ownStrategy(tx: Transaction, userId: string, strategyId: string) {
  const strategy = await tx.planStrategy.findFirst({
    where: { id: strategyId, userId },
    select: { planId: true, plan: { select: { timeZone: true } } },
  });
  if (!strategy) throw new NotFoundError();
  return { planId: strategy.planId, today: todayIn(strategy.plan.timeZone, new Date()) };
}

/** The columns that a goal's form sets; what was left out takes its default. */
function goalColumns(input: NewGoal | EditGoal, defaultStart: string) {
  const startOn = input.startOn ?? defaultStart;
  if (startOn >= input.dueOn) {
    throw new RuleError('dueOn', 'Choose a due date after the start.');
  }
  const measured = input.unit !== '' || input.target !== undefined;
  return {
    title: input.title,
    unit: measured ? input.unit : DEFAULT_MEASURE.unit,
    baseline: input.baseline ?? DEFAULT_MEASURE.baseline,
    target: input.target ?? DEFAULT_MEASURE.target,
    points: input.points ?? DEFAULT_MEASURE.points,
    startOn: toDateColumn(startOn),
    dueOn: toDateColumn(input.dueOn),
    notes: input.notes,
  };
}

async function nextPosition(tx: Transaction, strategyId: string, userId: string) {
  const last = await tx.goal.aggregate({
    where: { strategyId, userId },
    _max: { position: true },
  });
  return (last._max.position ?? -1) + 1;
}

/** Adds a goal to a strategy. It starts today unless it says otherwise. */
export async function createGoal(who: Who, input: NewGoal) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'create-goal' }, async (tx) => {
    const { planId, today } = await ownStrategy(tx, userId, input.strategyId);
    const goal = await tx.goal.create({
      data: {
        ...goalColumns(input, today),
        planId,
        userId,
        strategyId: input.strategyId,
        position: await nextPosition(tx, input.strategyId, userId),
        templateKey: input.templateKey || null,
      },
      select: { id: true },
    });
    return { planId, goalId: goal.id };
  });
}

/**
 * Changes a goal; a different strategy of the same plan moves it there.
 * @throws StaleVersionError with the stored goal
 */
export async function updateGoal(who: Who, input: EditGoal) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'update-goal' }, async (tx) => {
    const goal = await ownGoal(tx, userId, input.goalId);
    const { planId } = await ownStrategy(tx, userId, input.strategyId);
    if (planId !== goal.planId) throw new NotFoundError();
    const moved = goal.strategyId !== input.strategyId;
    const changed = await tx.goal.updateMany({
      where: { id: input.goalId, userId, version: input.version },
      data: {
        ...goalColumns(input, fromDateColumn(goal.startOn)),
        strategyId: input.strategyId,
        ...(moved && { position: await nextPosition(tx, input.strategyId, userId) }),
        version: { increment: 1 },
      },
    });
    if (changed.count === 0) throw stale(await ownGoal(tx, userId, input.goalId));
    return { planId, goalId: input.goalId };
  });
}

async function ownGoal(tx: Transaction, userId: string, goalId: string) {
  const goal = await tx.goal.findFirst({ where: { id: goalId, userId } });
  if (!goal) throw new NotFoundError();
  return goal;
}

function stale(goal: Awaited<ReturnType<typeof ownGoal>>) {
  return new StaleVersionError(goal.version, {
    strategyId: goal.strategyId,
    title: goal.title,
    unit: goal.unit,
    baseline: String(goal.baseline),
    target: String(goal.target),
    points: String(goal.points),
    startOn: fromDateColumn(goal.startOn),
    dueOn: fromDateColumn(goal.dueOn),
    notes: goal.notes,
  });
}

/** Drops a goal as of today, or takes a dropped one up again; its log stays. */
export async function setGoalDropped(who: Who, goalId: string, dropped: boolean) {
  const { userId } = who;
  return writeOnce({ ...who, action: dropped ? 'drop-goal' : 'take-up-goal' }, async (tx) => {
    const goal = await ownGoal(tx, userId, goalId);
    const { today } = await ownStrategy(tx, userId, goal.strategyId);
    await tx.goal.updateMany({
      where: { id: goalId, userId },
      data: {
        droppedOn: dropped ? (goal.droppedOn ?? toDateColumn(today)) : null,
        version: { increment: 1 },
      },
    });
    return { planId: goal.planId, goalId };
  });
}

/** Locks the strategy's row, so that two moves within it run one after the other. */
async function lockStrategy(tx: Transaction, userId: string, strategyId: string) {
  await tx.$queryRaw`
    SELECT 1 FROM "PlanStrategy"
    WHERE "id" = ${strategyId}::uuid AND "userId" = ${userId}::uuid FOR NO KEY UPDATE`;
}

/** Moves a goal one place up or down within its strategy; at the end it stays. */
export async function orderGoal(who: Who, goalId: string, direction: 'up' | 'down') {
  const { userId } = who;
  return writeOnce({ ...who, action: 'order-goal' }, async (tx) => {
    const goal = await ownGoal(tx, userId, goalId);
    await lockStrategy(tx, userId, goal.strategyId);
    const siblings = await tx.goal.findMany({
      where: { strategyId: goal.strategyId, userId },
      orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
      select: { id: true },
    });
    const ids = siblings.map(({ id }) => id);
    const from = ids.indexOf(goalId);
    const to = Math.min(ids.length - 1, Math.max(0, from + (direction === 'up' ? -1 : 1)));
    ids.splice(to, 0, ...ids.splice(from, 1));
    for (const [position, id] of ids.entries()) {
      await tx.goal.updateMany({ where: { id, userId }, data: { position } });
    }
    return { planId: goal.planId, goalId };
  });
}
