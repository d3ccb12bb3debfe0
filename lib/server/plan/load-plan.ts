import 'server-only';
import { type CivilDate, todayIn } from '@/lib/domain/calendar';
import { fromValues } from '@/lib/domain/outlook-change';
import { fromDateColumn } from '../database/date-columns';
import { db } from '../database/db';
import { asUser } from '../database/viewer';
import { currentEntries } from '../progress/current-entries';
import { currentMilestones } from './current-milestones';
import { planSelect, toGoal } from './select';

type Reader = Pick<typeof db, 'plan' | '$queryRaw'>;

/**
 * A person's plan with everything that readiness reads; null for any other id.
 *
 * @param from the current transaction, where there is one
 */
export async function loadPlan(planId: string, userId: string, from: Reader = db) {
  const [plan, milestones, entries] = await Promise.all([
    asUser(userId, () =>
      from.plan.findFirst({ where: { id: planId, userId }, select: planSelect }),
    ),
    currentMilestones(planId, userId, from),
    currentEntries(planId, userId, from),
  ]);
  if (!plan) return null;
  const today: CivilDate = todayIn(plan.timeZone, new Date());
  const [current] = plan.outlook.versions;
  return {
    id: plan.id,
    title: plan.title,
    startedOn: fromDateColumn(plan.startedOn),
    /** The day on which it was made, in its time zone. */
    madeOn: todayIn(plan.timeZone, plan.createdAt),
    halfLifeYears: plan.halfLifeYears,
    timeZone: plan.timeZone,
    archived: plan.archivedAt !== null,
    version: plan.version,
    today,
    outlook: {
      slug: plan.outlook.slug,
      profession: plan.occupationTitle ?? plan.outlookVersion.profession,
      /** Of a plan from the general outlook; null where it is for no occupation of the list. */
      occupationCode: plan.occupationCode,
      version: plan.outlookVersion.number,
      versionId: plan.outlookVersionId,
      /** The version that the outlook has moved on to; null while the plan is on the current one. */
      news:
        current && current.id !== plan.outlookVersionId
          ? { number: current.number, publishedOn: fromDateColumn(current.publishedAt) }
          : null,
    },
    /** The next actions that the person has put off, with the day on which each comes back. */
    putOff: plan.postponements.map(({ actionKey, until }) => ({
      key: actionKey,
      until: fromDateColumn(until),
    })),
    strategies: plan.strategies.map((strategy) => ({
      id: strategy.id,
      key: strategy.key,
      title: strategy.title,
      position: strategy.position,
      startingLevel: strategy.startingLevel,
      /** Unanswered counts as no. */
      inUse: strategy.inUse ?? false,
      inUseAnswered: strategy.inUse !== null,
      retired: strategy.retired,
      /** The outlook's version that it was last decided on. */
      basis: strategy.basisId ?? plan.outlookVersionId,
      ...fromValues(strategy),
      goals: strategy.goals.map((goal) =>
        toGoal(goal, milestones.get(goal.id) ?? [], entries.get(goal.id) ?? []),
      ),
    })),
  };
}
