import 'server-only';
import { adoptionRecord } from '@/lib/schemas/adoption';
import { ANSWERS } from '@/lib/schemas/review/answers';
import { reviewSnapshot } from '@/lib/schemas/review/snapshot';
import { renameInQuery } from '@/lib/schemas/takeout/names';
import type {
  AdoptionContent,
  DecisionContent,
  ReviewContent,
} from '@/lib/schemas/takeout/plan-content';
import type { readDecision } from '../outlook-change/decision-record';
import type { PlanRow, StrategyRow } from './plan-select';

/** What was taken over from a what-if or a road, under the file's ids. */
export function toAdoption(
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

/** A decision on a new version of the outlook. `undoes`: the place of the one that it undoes, or -1. */
export function toDecision(
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

export function toReview({ kind, period, answers, snapshot }: ReviewRow): ReviewContent {
  const taken = snapshot === null ? undefined : reviewSnapshot.parse(snapshot);
  const parsed = ANSWERS[kind as ReviewContent['kind']].parse(answers);
  // The answers are those of the kind.
  return { kind, period, answers: parsed, ...(taken && { snapshot: taken }) } as ReviewContent;
}

/** A review whose goals go by the file's ids. */
export function nameGoals(review: ReviewContent, nameOf: (id: string) => string): ReviewContent {
  const { snapshot } = review;
  if (!snapshot) return review;
  const goals = snapshot.goals.map((goal) => ({ ...goal, id: nameOf(goal.id) }));
  return { ...review, snapshot: { ...snapshot, goals } };
}
