import 'server-only';
import { adoptionRecord } from '@/lib/schemas/adoption';
import { ANSWERS } from '@/lib/schemas/review/answers';
import { reviewSnapshot } from '@/lib/schemas/review/snapshot';
import { fileIds, renameInAction, renameInQuery } from '@/lib/schemas/takeout/names';
import { byDay } from '@/lib/schemas/takeout/normal-form';
import type {
  AdoptionContent,
  DecisionContent,
  EntryContent,
  PlanContent,
  ReviewContent,
} from '@/lib/schemas/takeout/plan-content';
import { fromDateColumn } from '../database/date-columns';
import type { Prisma } from '../database/generated/prisma/client';
import type { Transaction } from '../database/write-once';
import { readDecision } from '../outlook-change/decision-record';
import { readEntries } from './read-entries';

const goalSelect = {
  id: true,
  title: true,
  templateKey: true,
  startOn: true,
  dueOn: true,
  unit: true,
  baseline: true,
  target: true,
  points: true,
  droppedOn: true,
  notes: true,
  milestones: {
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: { title: true, dueOn: true, doneOn: true, removedAt: true },
  },
} satisfies Prisma.GoalSelect;

const planSelect = {
  title: true,
  occupationCode: true,
  occupationTitle: true,
  startedOn: true,
  halfLifeYears: true,
  timeZone: true,
  archivedAt: true,
  outlookVersionId: true,
  outlook: { select: { slug: true } },
  strategies: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      key: true,
      title: true,
      startingLevel: true,
      inUse: true,
      retired: true,
      basisId: true,
      required2026: true,
      required2031: true,
      required2036: true,
      required2046: true,
      weight2031: true,
      weight2036: true,
      weight2046: true,
      goals: {
        orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
        select: goalSelect,
      },
    },
  },
  scenarios: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { name: true, query: true, removedAt: true },
  },
  adoptions: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { name: true, query: true, before: true, undoneAt: true },
  },
  decisions: {
    orderBy: { sequence: 'asc' },
    select: {
      id: true,
      versionId: true,
      strategyKey: true,
      choice: true,
      record: true,
      undoesId: true,
    },
  },
  postponements: { select: { actionKey: true, until: true } },
  reviews: { select: { kind: true, period: true, answers: true, snapshot: true } },
} satisfies Prisma.PlanSelect;

type PlanRow = Prisma.PlanGetPayload<{ select: typeof planSelect }>;
type StrategyRow = PlanRow['strategies'][number];

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

function toAdoption(
  { name, query, before, undoneAt }: PlanRow['adoptions'][number],
  strategies: readonly StrategyRow[],
  nameOf: (id: string) => string,
): AdoptionContent {
  const { fade, due, dropped, created, road, inUse } = adoptionRecord.parse(before);
  const keyOf = new Map(strategies.map(({ id, key }) => [id, key]));
  return {
    name,
    query: renameInQuery(query, nameOf),
    ...(undoneAt && { undone: true as const }),
    before: {
      ...(fade && { fade: { from: fade.from, to: fade.to } }),
      due: due.map(({ id, from, to }) => ({ id: nameOf(id), from, to })),
      dropped: dropped.map(({ id, on }) => ({ id: nameOf(id), on })),
      created: created.map(nameOf),
      ...(road && { road }),
      ...(inUse && {
        // Of a strategy that is gone there is nothing to bring back.
        inUse: inUse.flatMap(({ id, from }) => {
          const key = keyOf.get(id);
          return key === undefined ? [] : [{ key, from }];
        }),
      }),
    },
  };
}

type DecisionRow = Omit<PlanRow['decisions'][number], 'record'> & {
  record: ReturnType<typeof readDecision>;
};

function toDecision(
  { versionId, strategyKey, choice, record }: DecisionRow,
  undoes: number,
  numberOf: (id: string) => number,
): DecisionContent {
  const side = (strategy: typeof record.before): DecisionContent['before'] =>
    strategy && {
      key: strategy.key,
      title: strategy.title,
      required: strategy.required,
      weights: strategy.weights,
      position: strategy.position,
      startingLevel: strategy.startingLevel,
      retired: strategy.retired,
      outlookVersion: numberOf(strategy.basis),
    };
  return {
    outlookVersion: numberOf(versionId),
    strategy: strategyKey,
    choice: choice as DecisionContent['choice'],
    ...(undoes >= 0 && { undoes: undoes + 1 }),
    kind: record.kind,
    planOutlookVersion: numberOf(record.planBasis),
    wasLeftOut: record.wasLeftOut,
    before: side(record.before),
    after: side(record.after),
  };
}

type ReviewRow = PlanRow['reviews'][number];

function toReview({ kind, period, answers, snapshot }: ReviewRow): ReviewContent {
  const taken = snapshot === null ? undefined : reviewSnapshot.parse(snapshot);
  const parsed = ANSWERS[kind as ReviewContent['kind']].parse(answers);
  // The answers are those of the kind.
  return { kind, period, answers: parsed, ...(taken && { snapshot: taken }) } as ReviewContent;
}

function nameGoals(review: ReviewContent, nameOf: (id: string) => string): ReviewContent {
  const { snapshot } = review;
  if (!snapshot) return review;
  const goals = snapshot.goals.map((goal) => ({ ...goal, id: nameOf(goal.id) }));
  return { ...review, snapshot: { ...snapshot, goals } };
}
