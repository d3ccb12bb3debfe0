import 'server-only';
import { todayIn } from '@/lib/domain/calendar';
import { dueFault } from '@/lib/format/due-fault';
import { DEFAULT_MEASURE, type EditGoal, type NewGoal } from '@/lib/schemas/goal';
import { lockPlan, lockPlanOf } from '../ceiling/locks';
import { requireRoomForGoals, withinOpenGoals } from '../ceiling/require-room';
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
export function goalColumns(input: NewGoal | EditGoal, defaultStart: string) {
  const startOn = input.startOn ?? defaultStart;
  const fault = dueFault(startOn, input.dueOn);
  if (fault) throw new RuleError('dueOn', fault);
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

/**
 * Adds a goal to a strategy. It starts today unless it says otherwise.
 *
 * @throws RuleError when the plan holds no more goals
 */
export async function createGoal(who: Who, input: NewGoal) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'create-goal' }, async (tx) => {
    const { planId, today } = await ownStrategy(tx, userId, input.strategyId);
    const columns = goalColumns(input, today);
    await lockPlan(tx, userId, planId);
    await requireRoomForGoals(tx, { userId, planId }, { field: 'title', adding: 1 });
    const goal = await tx.goal.create({
      data: {
        ...columns,
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

/**
 * Drops a goal as of today, or takes a dropped one up again; its log stays.
 *
 * @throws RuleError when the plan holds no more open goals
 */
export async function setGoalDropped(who: Who, goalId: string, dropped: boolean) {
  const { userId } = who;
  return writeOnce({ ...who, action: dropped ? 'drop-goal' : 'take-up-goal' }, async (tx) => {
    await lockPlanOf(tx, userId, goalId);
    const goal = await ownGoal(tx, userId, goalId);
    const { planId, today } = await ownStrategy(tx, userId, goal.strategyId);
    const drop = (droppedOn: Date | null) =>
      tx.goal.updateMany({
        where: { id: goalId, userId },
        data: { droppedOn, version: { increment: 1 } },
      });
    if (dropped) await drop(goal.droppedOn ?? toDateColumn(today));
    else await withinOpenGoals(tx, { userId, planId }, () => drop(null));
    return { planId, goalId };
  });
}

/**
 * Moves a goal one place up or down within its strategy; at the end it stays.
 *
 * @returns also whether it moved: 1, or 0
 */
export async function orderGoal(who: Who, goalId: string, direction: 'up' | 'down') {
  const { userId } = who;
  return writeOnce({ ...who, action: 'order-goal' }, async (tx) => {
    await lockPlanOf(tx, userId, goalId);
    const { planId, strategyId } = await ownGoal(tx, userId, goalId);
    const step = direction === 'up' ? -1 : 1;
    // Swaps it with its neighbour, and numbers the others from 0 where they are not.
    const [swap] = await tx.$queryRaw<{ moved: boolean }[]>`
      WITH "placed" AS (
        SELECT "id", (row_number() OVER (ORDER BY "position", "createdAt", "id"))::int - 1 AS "place"
        FROM "Goal" WHERE "strategyId" = ${strategyId}::uuid AND "userId" = ${userId}::uuid
      ), "swap" AS (
        SELECT m."place" AS "here", n."place" AS "there"
        FROM "placed" m LEFT JOIN "placed" n ON n."place" = m."place" + ${step}::int
        WHERE m."id" = ${goalId}::uuid
      ), "next" AS (
        SELECT p."id", CASE p."place"
          WHEN s."here" THEN COALESCE(s."there", s."here")
          WHEN s."there" THEN s."here"
          ELSE p."place" END AS "place"
        FROM "placed" p CROSS JOIN "swap" s
      ), "written" AS (
        UPDATE "Goal" g SET "position" = n."place", "updatedAt" = now()
        FROM "next" n WHERE g."id" = n."id" AND g."userId" = ${userId}::uuid
          AND g."position" <> n."place"
      )
      SELECT "there" IS NOT NULL AS "moved" FROM "swap"`;
    return { planId, goalId, moved: swap?.moved ? 1 : 0 };
  });
}
