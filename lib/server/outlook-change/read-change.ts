import 'server-only';
import {
  type DecisionRow,
  effectiveDecisions,
  fromValues,
  leftOutOffers,
  type OutlookVersion,
  openQuestions,
  type PlannedStrategy,
  type PlanOnOutlook,
  type VersionOf,
} from '@/lib/domain/outlook-change';
import type { Transaction } from '../database/write-once';
import { type Outlook, outlookVersionContent } from '../outlook/content';
import { readDecision } from './decision-record';

const strategySelect = {
  id: true,
  key: true,
  title: true,
  position: true,
  startingLevel: true,
  required2026: true,
  required2031: true,
  required2036: true,
  required2046: true,
  weight2031: true,
  weight2036: true,
  weight2046: true,
  retired: true,
  basisId: true,
} as const;

const decisionSelect = {
  id: true,
  strategyKey: true,
  choice: true,
  versionId: true,
  undoesId: true,
  record: true,
  createdAt: true,
} as const;

type Reader = Pick<Transaction, 'plan' | 'outlookVersion'>;

/** A person's plan with its decisions on the outlook's versions; null for any other id. */
export async function readPlanOnOutlook(from: Reader, userId: string, planId: string) {
  const row = await from.plan.findFirst({
    where: { id: planId, userId },
    select: {
      outlookId: true,
      outlookVersionId: true,
      strategies: { orderBy: { position: 'asc' }, select: strategySelect },
      decisions: { orderBy: { sequence: 'asc' }, select: decisionSelect },
    },
  });
  if (!row) return null;
  const strategies = row.strategies.map((strategy) => toPlanned(strategy, row.outlookVersionId));
  const rows = row.decisions.map(({ strategyKey, record, ...rest }) => ({
    ...rest,
    key: strategyKey,
    decision: readDecision(record),
  }));
  const plan: PlanOnOutlook<StoredStrategy> = {
    basis: row.outlookVersionId,
    strategies,
    leftOut: leftOutBy(rows),
    reopened: reopenedBy(rows),
  };
  return { outlookId: row.outlookId, plan, rows };
}

export type OnOutlook = NonNullable<Awaited<ReturnType<typeof readPlanOnOutlook>>>;
export type StoredStrategy = PlannedStrategy & { id: string };

type Row = {
  [Field in Exclude<
    keyof typeof strategySelect,
    'id' | 'key' | 'title' | 'retired' | 'basisId'
  >]: number;
} & { id: string; key: string; title: string; retired: boolean; basisId: string | null };

function toPlanned(row: Row, planVersionId: string): StoredStrategy {
  const { id, key, title, position, startingLevel, retired } = row;
  return {
    id,
    key,
    title,
    position,
    startingLevel,
    retired,
    basis: row.basisId ?? planVersionId,
    ...fromValues(row),
  };
}

function leftOutBy(rows: readonly (DecisionRow & { choice: string })[]): string[] {
  return [...effectiveDecisions(rows).values()]
    .filter(({ choice }) => choice === 'leave-out')
    .map(({ key }) => key);
}

function reopenedBy(rows: readonly DecisionRow[]): string[] {
  const effective = effectiveDecisions(rows);
  return [...new Set(rows.map(({ key }) => key))].filter((key) => !effective.has(key));
}

/** The contents of every version that a plan and its decisions refer to, and of the current one. */
export async function readVersions(from: Reader, { plan, rows }: OnOutlook, currentId: string) {
  const ids = new Set([
    currentId,
    plan.basis,
    ...plan.strategies.map(({ basis }) => basis),
    ...rows.map(({ decision }) => decision.planBasis),
    // Undoing a decision puts its strategy back on the version that it was on before.
    ...rows.flatMap(({ decision }) => decision.before?.basis ?? []),
  ]);
  const contents = await Promise.all([...ids].map((id) => outlookVersionContent(id, from)));
  const known = new Map(
    contents.flatMap((content) => (content ? [[content.versionId, content] as const] : [])),
  );
  const contentOf = (id: string): Outlook => {
    const content = known.get(id);
    // Foreign keys keep every version that a plan was ever on.
    if (!content) throw new Error('A plan refers to a version that is not there.');
    return content;
  };
  return contentOf;
}

export function toVersion(outlook: Outlook): OutlookVersion {
  const { versionId: id, number, strategies, retired } = outlook;
  return { id, number, strategies, retired };
}

/** What the current version asks of a plan. */
export function askAbout(
  plan: PlanOnOutlook<StoredStrategy>,
  contentOf: (id: string) => Outlook,
  currentId: string,
) {
  const versionOf: VersionOf = (id) => toVersion(contentOf(id));
  const target = versionOf(currentId);
  return {
    versionOf,
    target,
    questions: openQuestions(plan, versionOf, target),
    leftOut: leftOutOffers(plan, versionOf, target),
  };
}
