import 'server-only';
import { addMonths, todayIn } from '@/lib/domain/calendar';
import type { ReadyMadeGoal } from '@/lib/schemas/goal';
import { lockPlan, lockPlanOf } from '../ceiling/locks';
import { requireRoomForGoals } from '../ceiling/require-room';
import { toDateColumn } from '../database/date-columns';
import { NotFoundError, RuleError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';
import { outlookVersionContent } from '../outlook/content';
import { deleteUntouched, positionsAfter } from './many-goals';

/**
 * Adds one of the outlook's ready-made goals as it is, begun today.
 *
 * @throws RuleError when the plan has it already, or holds no more goals
 */
export async function addReadyMadeGoal(
  who: Who,
  { planId, strategyKey, template }: Omit<ReadyMadeGoal, 'year'>,
) {
  const { userId } = who;
  const owner = { planId, userId };
  return writeOnce({ ...who, action: 'add-ready-made-goal' }, async (tx) => {
    const strategy = await ownStrategy(tx, owner, strategyKey);
    await lockPlan(tx, userId, planId);
    const outlook = await outlookVersionContent(strategy.versionId, tx);
    const { templates = [] } = outlook?.strategies.find(({ key }) => key === strategyKey) ?? {};
    const chosen = templates.find(({ key }) => key === template);
    if (!chosen) throw new NotFoundError();
    const taken = { ...owner, strategyId: strategy.id, templateKey: template };
    if ((await tx.goal.count({ where: taken })) > 0) {
      throw new RuleError('', 'Your plan has this goal already.');
    }
    await requireRoomForGoals(tx, owner, { field: '', adding: 1 });
    const nextPosition = await positionsAfter(tx, owner);
    const { id } = await tx.goal.create({
      data: {
        ...taken,
        position: nextPosition(strategy.id),
        title: chosen.title,
        unit: chosen.unit,
        baseline: chosen.baseline,
        target: chosen.target,
        points: chosen.points,
        notes: chosen.note ?? '',
        startOn: toDateColumn(strategy.today),
        dueOn: toDateColumn(addMonths(strategy.today, chosen.months)),
      },
      select: { id: true },
    });
    return { planId, goalId: id, title: chosen.title };
  });
}

async function ownStrategy(
  tx: Transaction,
  owner: { planId: string; userId: string },
  key: string,
) {
  const strategy = await tx.planStrategy.findFirst({
    where: { ...owner, key },
    select: {
      id: true,
      basisId: true,
      plan: { select: { outlookVersionId: true, timeZone: true } },
    },
  });
  if (!strategy) throw new NotFoundError();
  const { id, basisId, plan } = strategy;
  return {
    id,
    versionId: basisId ?? plan.outlookVersionId,
    today: todayIn(plan.timeZone, new Date()),
  };
}

/**
 * Takes back a goal that was just added: it is deleted.
 *
 * @throws RuleError when something was written on it since
 */
export async function takeBackGoal(who: Who, goalId: string) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'take-back-goal' }, async (tx) => {
    await lockPlanOf(tx, userId, goalId);
    const goal = await tx.goal.findFirst({
      where: { id: goalId, userId },
      select: { planId: true, title: true },
    });
    if (!goal) throw new NotFoundError();
    const deleted = await deleteUntouched(tx, { planId: goal.planId, userId }, [goalId]);
    if (deleted === 0) {
      throw new RuleError('', 'You have worked on this goal since. You can drop it on its page.');
    }
    return goal;
  });
}
