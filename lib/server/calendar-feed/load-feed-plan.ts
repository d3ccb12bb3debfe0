import 'server-only';
import { type CivilDate, todayIn } from '@/lib/domain/calendar';
import {
  CANCELLED_DAYS,
  type FeedGoal,
  type FeedMilestone,
  type FeedPlan,
  MOST_EVENTS,
} from '@/lib/domain/calendar-feed';
import { goalState } from '@/lib/domain/goal';
import { fromDateColumn } from '../database/date-columns';
import { db } from '../database/db';

type Loaded = { plan: FeedPlan; timeZone: string };

/**
 * The dates of a plan for its calendar feed, and nothing else of it. Called as the holder of the
 * feed's link: row-level security admits that plan's rows and no others.
 */
export async function loadFeedPlan(planId: string): Promise<Loaded | null> {
  const plan = await db.plan.findFirst({
    where: { id: planId },
    select: { title: true, timeZone: true, startedOn: true, archivedAt: true, createdAt: true },
  });
  if (!plan) return null;
  const { timeZone } = plan;
  const today = todayIn(timeZone, new Date());
  return {
    plan: {
      id: planId,
      title: plan.title,
      archived: plan.archivedAt !== null,
      startedOn: fromDateColumn(plan.startedOn),
      madeOn: todayIn(timeZone, plan.createdAt),
      createdAt: plan.createdAt.getTime(),
      goals: await loadGoals(timeZone, today),
    },
    timeZone,
  };
}

type GoalRow = Pick<FeedGoal, 'id' | 'title' | 'version'> & {
  dueOn: Date;
  droppedOn: Date | null;
  baseline: number;
  target: number;
  updatedAt: Date;
};

/** None in a feed of reviews alone: its link does not admit them. */
async function loadGoals(timeZone: string, today: CivilDate): Promise<FeedGoal[]> {
  const [goals, milestones, logs] = await Promise.all([
    db.$queryRaw<GoalRow[]>`SELECT * FROM "linked_goals"()`,
    loadMilestones(timeZone, today),
    loadLogs(),
  ]);
  return goals.map((row) => {
    const { id, title, baseline, target, version, updatedAt } = row;
    const dueOn = fromDateColumn(row.dueOn);
    const { entries = [], changedAt = 0 } = logs.get(id) ?? {};
    return {
      id,
      title,
      dueOn,
      droppedOn: row.droppedOn && fromDateColumn(row.droppedOn),
      reached:
        goalState({ baseline, target, dueOn, droppedOn: null, entries }, today) === 'reached',
      version,
      changedAt: Math.max(updatedAt.getTime(), changedAt),
      milestones: milestones.get(id) ?? [],
    };
  });
}

type MilestoneRow = {
  id: string;
  goalId: string;
  title: string;
  dueOn: CivilDate;
  done: boolean;
  removedAt: Date | null;
  version: number;
  updatedAt: Date;
};

/** By goal. Of a full plan's 25,000 only those come that a feed can show: the nearest today. */
async function loadMilestones(timeZone: string, today: CivilDate) {
  const rows = await db.$queryRaw<MilestoneRow[]>`
    SELECT m."id", m."goalId", m."title", to_char(m."dueOn", 'YYYY-MM-DD') AS "dueOn",
      m."doneOn" IS NOT NULL AS "done", m."removedAt", m."version", m."updatedAt"
    FROM "linked_goals"() g JOIN "Milestone" m ON m."goalId" = g."id"
    WHERE (g."droppedOn" IS NULL OR g."droppedOn" > ${today}::date - ${CANCELLED_DAYS}::integer)
      AND (
        m."removedAt" IS NULL
        OR m."removedAt" > ${today}::date - make_interval(days => ${CANCELLED_DAYS + 1}::integer)
      )
    ORDER BY abs(m."dueOn" - ${today}::date), m."id"
    LIMIT ${MOST_EVENTS}`;
  const byGoal = new Map<string, FeedMilestone[]>();
  for (const { goalId, removedAt, updatedAt, ...row } of rows) {
    const milestone = {
      ...row,
      removedOn: removedAt && todayIn(timeZone, removedAt),
      changedAt: updatedAt.getTime(),
    };
    byGoal.set(goalId, [...(byGoal.get(goalId) ?? []), milestone]);
  }
  return byGoal;
}

type Log = { entries: { occurredOn: CivilDate; value: number }[]; changedAt: number };

/** By goal: the values that count, and when its log was last changed, be it by a removal. */
async function loadLogs(): Promise<Map<string, Log>> {
  const [values, changes] = await Promise.all([
    db.$queryRaw<{ goalId: string; entries: string }[]>`SELECT * FROM "linked_values"()`,
    db.$queryRaw<{ goalId: string; changedAt: Date }[]>`SELECT * FROM "linked_log_changes"()`,
  ]);
  const pairs = new Map(
    values.map(({ goalId, entries }) => [goalId, JSON.parse(entries) as [CivilDate, number][]]),
  );
  return new Map(
    changes.map(({ goalId, changedAt }) => [
      goalId,
      {
        entries: (pairs.get(goalId) ?? []).map(([occurredOn, value]) => ({ occurredOn, value })),
        changedAt: changedAt.getTime(),
      },
    ]),
  );
}
