import 'server-only';
import { type CivilDate, todayIn } from '@/lib/domain/calendar';
import { fromValues } from '@/lib/domain/outlook-change';
import type { ReadinessEntry, ReadinessGoal } from '@/lib/domain/readiness';
import { SHARED_SCOPES, type SharedPlan, toSharedPlan } from '@/lib/domain/sharing';
import { fromDateColumn } from '../database/date-columns';
import { db } from '../database/db';
import { planReadiness } from '../plan/plan-readiness';
import { editorialSelect } from '../plan/select';
import { ENTRIES_ON_A_PAGE, type LogRow, logOffset, toLogSource } from './log-page';
import type { OpenLink } from './open-link';

const planSelect = {
  title: true,
  occupationTitle: true,
  startedOn: true,
  halfLifeYears: true,
  timeZone: true,
  outlookVersion: { select: { profession: true } },
  strategies: {
    orderBy: { position: 'asc' as const },
    select: {
      id: true,
      key: true,
      title: true,
      startingLevel: true,
      inUse: true,
      retired: true,
      ...editorialSelect,
    },
  },
} as const;

type GoalRow = Pick<ReadinessGoal, 'id' | 'baseline' | 'target' | 'points'> & {
  strategyId: string;
  startOn: Date;
  dueOn: Date;
  droppedOn: Date | null;
  /** Words are null where the link does not admit them. */
  title: string | null;
  unit: string | null;
  notes: string | null;
  /** Pairs of a day and a value, as JSON; null while nothing is logged. */
  entries: string | null;
};

/**
 * What a link to a shared plan shows, read as its holder: row-level security admits no more than its
 * scope. Null where the link has ended meanwhile.
 *
 * @param page of the log
 */
export async function readSharedPlan(link: OpenLink, page: unknown): Promise<SharedPlan | null> {
  const scope = SHARED_SCOPES.find((one) => one === link.scope) ?? 'verdict';
  const { planId } = link;
  const [plan, goals, milestones, log] = await link.asHolder(() =>
    Promise.all([
      db.plan.findFirst({ where: { id: planId }, select: planSelect }),
      db.$queryRaw<GoalRow[]>`
        SELECT g.*, v."entries" FROM "linked_goals"() WITH ORDINALITY g
        LEFT JOIN "linked_values"() v ON v."goalId" = g."id"
        ORDER BY g."ordinality"`,
      scope === 'verdict' ? null : readMilestones(),
      scope === 'log'
        ? db.$queryRaw<LogRow[]>`
            SELECT * FROM "linked_log"(${logOffset(page)}::int, ${ENTRIES_ON_A_PAGE}::int)`
        : [],
    ]),
  );
  if (!plan) return null;
  const source = {
    title: plan.title,
    profession: plan.occupationTitle ?? plan.outlookVersion.profession,
    startedOn: fromDateColumn(plan.startedOn),
    halfLifeYears: plan.halfLifeYears,
    today: todayIn(plan.timeZone, new Date()),
    strategies: plan.strategies.map((strategy) => ({
      key: strategy.key,
      title: strategy.title,
      retired: strategy.retired,
      startingLevel: strategy.startingLevel,
      inUse: strategy.inUse ?? false,
      ...fromValues(strategy),
      goals: goals
        .filter(({ strategyId }) => strategyId === strategy.id)
        .map(({ id, startOn, dueOn, droppedOn, baseline, target, points, ...goal }) => ({
          ...{ id, baseline, target, points },
          title: goal.title ?? undefined,
          unit: goal.unit ?? undefined,
          notes: goal.notes ?? undefined,
          startOn: fromDateColumn(startOn),
          dueOn: fromDateColumn(dueOn),
          droppedOn: droppedOn && fromDateColumn(droppedOn),
          entries: readValues(goal.entries),
          milestones: milestones?.get(id),
        })),
    })),
  };
  const readiness = await planReadiness(source);
  return toSharedPlan(source, readiness, {
    scope,
    whose: link.shownName,
    log: scope === 'log' ? toLogSource(log, page) : null,
  });
}

type Milestone = { title: string; dueOn: CivilDate; doneOn: CivilDate | null };

/** By goal, by date; one text for each goal, as with the owner's own `currentMilestones`. */
async function readMilestones(): Promise<Map<string, Milestone[]>> {
  const rows = await db.$queryRaw<{ goalId: string; milestones: string }[]>`
    SELECT m."goalId",
      json_agg(
        json_build_object(
          'title', m."title",
          'dueOn', to_char(m."dueOn", 'YYYY-MM-DD'),
          'doneOn', to_char(m."doneOn", 'YYYY-MM-DD')
        )
        ORDER BY m."dueOn", m."position"
      )::text AS "milestones"
    FROM "linked_goals"() g JOIN "Milestone" m ON m."goalId" = g."id"
    WHERE m."removedAt" IS NULL
    GROUP BY m."goalId"`;
  return new Map(rows.map(({ goalId, milestones }) => [goalId, JSON.parse(milestones)]));
}

function readValues(json: string | null): ReadinessEntry[] {
  const pairs: [CivilDate, number][] = JSON.parse(json ?? '[]');
  return pairs.map(([occurredOn, value]) => ({ occurredOn, value }));
}
