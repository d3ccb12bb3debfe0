import 'server-only';
import { fileIds, renameInAction, renameInQuery } from '@/lib/schemas/takeout/names';
import { byDay } from '@/lib/schemas/takeout/normal-form';
import type { EntryContent, PlanContent } from '@/lib/schemas/takeout/plan-content';
import { fromDateColumn } from '../database/date-columns';
import type { Transaction } from '../database/write-once';
import { readDecision } from '../outlook-change/decision-record';
import { nameGoals, toAdoption, toDecision, toReview } from './plan-history';
import { planSelect, type StrategyRow } from './plan-select';
import { readEntries } from './read-entries';

/**
 * Everything of one plan as its file has it, under the file's own ids; null for any other id. The
 * same content gives the same value on every installation. Call it in a transaction of one snapshot.
 */
export async function readPlanContent(
  from: Transaction,
  userId: string,
  planId: string,
): Promise<PlanContent | null> {
  const row = await from.plan.findFirst({ where: { id: planId, userId }, select: planSelect });
  if (!row) return null;
  const decisions = row.decisions.map(({ record, ...rest }) => ({
    ...rest,
    record: readDecision(record),
  }));
  const versions = await readVersions(from, [
    row.outlookVersionId,
    ...row.strategies.flatMap(({ basisId }) => basisId ?? []),
    ...decisions.flatMap(({ versionId, record }) => [
      versionId,
      record.planBasis,
      ...(record.before ? [record.before.basis] : []),
      ...(record.after ? [record.after.basis] : []),
    ]),
  ]);
  const numberOf = (id: string) =>
    (versions.get(id) ?? versions.get(row.outlookVersionId))?.number ?? 1;
  const goals = row.strategies.flatMap((strategy) => strategy.goals);
  const nameOf = fileIds(goals.map(({ id }) => id));
  const entries = await readEntries(from, userId, planId);
  return {
    plan: {
      title: row.title,
      outlook: row.outlook.slug,
      outlookVersion: numberOf(row.outlookVersionId),
      outlookVersions: [...versions.values()].toSorted((a, b) => a.number - b.number),
      occupation: row.occupationCode,
      occupationTitle: row.occupationTitle,
      startedOn: fromDateColumn(row.startedOn),
      halfLifeYears: row.halfLifeYears,
      timeZone: row.timeZone,
      ...(row.archivedAt && { archived: true as const }),
    },
    strategies: row.strategies.map((strategy) => toStrategy(strategy, numberOf, nameOf, entries)),
    scenarios: row.scenarios.map(({ name, query, removedAt }) => ({
      name,
      query: renameInQuery(query, nameOf),
      ...(removedAt && { removed: true as const }),
    })),
    adoptions: row.adoptions.map((adoption) => toAdoption(adoption, row.strategies, nameOf)),
    outlookDecisions: decisions.map((decision) =>
      toDecision(
        decision,
        decisions.findIndex(({ id }) => id === decision.undoesId),
        numberOf,
      ),
    ),
    postponements: row.postponements
      .toSorted((a, b) => (a.actionKey < b.actionKey ? -1 : 1))
      .map(({ actionKey, until }) => ({
        action: renameInAction(actionKey, nameOf),
        until: fromDateColumn(until),
      }))
      .toSorted((a, b) => (a.action < b.action ? -1 : 1)),
    reviews: row.reviews
      .map((review) => toReview(review))
      .toSorted(byDay)
      .map((review) => nameGoals(review, nameOf)),
  };
}

async function readVersions(from: Transaction, ids: readonly string[]) {
  const rows = await from.outlookVersion.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, number: true, contentHash: true },
  });
  return new Map(
    rows.map(({ id, number, contentHash }) => [id, { number, hash: contentHash }] as const),
  );
}

function toStrategy(
  row: StrategyRow,
  numberOf: (id: string) => number,
  nameOf: (id: string) => string,
  entries: ReadonlyMap<string, EntryContent[]>,
): PlanContent['strategies'][number] {
  return {
    key: row.key,
    title: row.title,
    ...(row.retired && { retired: true as const }),
    startingLevel: row.startingLevel,
    ...(row.inUse !== null && { inUse: row.inUse }),
    ...(row.basisId && { outlookVersion: numberOf(row.basisId) }),
    weights: { 2031: row.weight2031, 2036: row.weight2036, 2046: row.weight2046 },
    required: {
      2026: row.required2026,
      2031: row.required2031,
      2036: row.required2036,
      2046: row.required2046,
    },
    goals: row.goals.map((goal) => ({
      id: nameOf(goal.id),
      title: goal.title,
      ...(goal.templateKey !== null && { template: goal.templateKey }),
      startOn: fromDateColumn(goal.startOn),
      dueOn: fromDateColumn(goal.dueOn),
      unit: goal.unit,
      baseline: goal.baseline,
      target: goal.target,
      points: goal.points,
      droppedOn: goal.droppedOn && fromDateColumn(goal.droppedOn),
      notes: goal.notes,
      milestones: goal.milestones.map(({ title, dueOn, doneOn, removedAt }) => ({
        title,
        dueOn: fromDateColumn(dueOn),
        doneOn: doneOn && fromDateColumn(doneOn),
        ...(removedAt && { removed: true as const }),
      })),
      entries: entries.get(goal.id) ?? [],
    })),
  };
}
