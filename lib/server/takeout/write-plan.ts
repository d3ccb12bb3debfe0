import 'server-only';
import { renameInAction, renameInQuery } from '@/lib/schemas/takeout/names';
import type {
  DecisionContent,
  EntryContent,
  PlanContent,
  ReviewContent,
} from '@/lib/schemas/takeout/plan-content';
import { toDateColumn } from '../database/date-columns';
import { NotFoundError } from '../database/errors';
import type { Transaction } from '../database/write-once';
import type { OnThisOutlook } from './on-this-outlook';
import { orderedIds } from './ordered-ids';
import { inBatches, writeEntries } from './write-entries';

/** When the rows of a plan were written. The lists are those of the content, in its order. */
export interface PlanMoments {
  readonly plan: Date;
  readonly scenarios: readonly Date[];
  readonly adoptions: readonly Date[];
  readonly entry: (entry: EntryContent) => Date;
  readonly review: (review: ReviewContent) => Date;
}

/** Every moment is now. */
function atOnce(now: Date): PlanMoments {
  return { plan: now, scenarios: [], adoptions: [], entry: () => now, review: () => now };
}

/**
 * Writes a plan of a file as rows of a person. Every id is a new one, and every moment is now: a file
 * chooses neither. @returns the plan's id
 *
 * @param moments of a plan that the app itself made up and that is to be older than it is
 */
export async function writePlan(
  tx: Transaction,
  userId: string,
  { content, outlookId, versionIds }: Omit<OnThisOutlook, 'remark'>,
  newId = orderedIds(),
  moments = atOnce(new Date()),
): Promise<string> {
  const planId = newId();
  const owner = { planId, userId };
  const now = new Date();
  const versionId = (number: number): string => {
    const id = versionIds.get(number);
    if (id === undefined) throw new NotFoundError();
    return id;
  };
  const { plan, strategies } = content;
  await tx.plan.create({
    data: {
      id: planId,
      userId,
      outlookId,
      outlookVersionId: versionId(plan.outlookVersion),
      title: plan.title,
      occupationCode: plan.occupation,
      occupationTitle: plan.occupationTitle,
      startedOn: toDateColumn(plan.startedOn),
      halfLifeYears: plan.halfLifeYears,
      timeZone: plan.timeZone,
      archivedAt: plan.archived ? now : null,
      createdAt: moments.plan,
    },
    select: { id: true },
  });
  const placed = strategies.map((strategy) => ({ strategy, strategyId: newId() }));
  await tx.planStrategy.createMany({
    data: placed.map(({ strategy, strategyId }, position) => ({
      ...owner,
      id: strategyId,
      position,
      key: strategy.key,
      title: strategy.title,
      retired: strategy.retired ?? false,
      startingLevel: strategy.startingLevel,
      inUse: strategy.inUse ?? null,
      basisId: strategy.outlookVersion === undefined ? null : versionId(strategy.outlookVersion),
      ...columnsOf(strategy),
    })),
  });
  const goals = placed.flatMap(({ strategy, strategyId }) =>
    strategy.goals.map((goal, position) => ({ goal, position, strategyId, goalId: newId() })),
  );
  await inBatches(goals, (some) =>
    tx.goal.createMany({
      data: some.map(({ goal, position, strategyId, goalId }) => ({
        ...owner,
        id: goalId,
        strategyId,
        position,
        title: goal.title,
        templateKey: goal.template ?? null,
        startOn: toDateColumn(goal.startOn),
        dueOn: toDateColumn(goal.dueOn),
        unit: goal.unit,
        baseline: goal.baseline,
        target: goal.target,
        points: goal.points,
        droppedOn: goal.droppedOn && toDateColumn(goal.droppedOn),
        notes: goal.notes,
        createdAt: moments.plan,
      })),
    }),
  );
  const milestones = goals.flatMap(({ goal, goalId }) =>
    goal.milestones.map((milestone, position) => ({ ...milestone, position, goalId })),
  );
  await inBatches(milestones, (some) =>
    tx.milestone.createMany({
      data: some.map(({ goalId, position, title, dueOn, doneOn, removed }) => ({
        id: newId(),
        goalId,
        userId,
        position,
        title,
        dueOn: toDateColumn(dueOn),
        doneOn: doneOn && toDateColumn(doneOn),
        removedAt: removed ? now : null,
        createdAt: moments.plan,
      })),
    }),
  );
  await writeEntries(tx, userId, goals, newId, moments.entry);

  const goalIds = new Map(goals.map(({ goal, goalId }) => [goal.id, goalId]));
  // Goals that were gone before get ids that nothing has, in their order.
  const idOf = (name: string): string => {
    const id = goalIds.get(name) ?? newId();
    goalIds.set(name, id);
    return id;
  };
  await tx.scenario.createMany({
    data: content.scenarios.map(({ name, query, removed }, at) => ({
      ...owner,
      id: newId(),
      name,
      query: renameInQuery(query, idOf),
      removedAt: removed ? now : null,
      createdAt: moments.scenarios[at] ?? now,
    })),
  });
  const strategyIds = new Map(placed.map(({ strategy, strategyId }) => [strategy.key, strategyId]));
  await tx.adoption.createMany({
    data: content.adoptions.map(({ name, query, undone, before }, at) => ({
      ...owner,
      id: newId(),
      name,
      query: renameInQuery(query, idOf),
      undoneAt: undone ? now : null,
      createdAt: moments.adoptions[at] ?? now,
      before: {
        ...before,
        due: before.due.map((one) => ({ ...one, id: idOf(one.id) })),
        dropped: before.dropped.map((one) => ({ ...one, id: idOf(one.id) })),
        created: before.created.map(idOf),
        ...(before.inUse && {
          inUse: before.inUse.map(({ key, from }) => ({ id: strategyIds.get(key) ?? '', from })),
        }),
      },
    })),
  });
  const decisionIds = content.outlookDecisions.map(() => newId());
  await tx.outlookDecision.createMany({
    data: content.outlookDecisions.map((decision, at) => ({
      ...owner,
      id: decisionIds[at] ?? newId(),
      versionId: versionId(decision.outlookVersion),
      strategyKey: decision.strategy,
      choice: decision.choice,
      record: recordOf(decision, versionId),
      undoesId: decision.undoes === undefined ? null : (decisionIds[decision.undoes - 1] ?? null),
    })),
  });
  await tx.postponement.createMany({
    data: content.postponements.map(({ action, until }) => ({
      ...owner,
      actionKey: renameInAction(action, idOf),
      until: toDateColumn(until),
    })),
  });
  await inBatches(
    content.reviews,
    (some) =>
      tx.review.createMany({
        data: some.map((review) => {
          const { kind, period, answers, snapshot } = review;
          const written = moments.review(review);
          return {
            ...owner,
            id: newId(),
            kind,
            period,
            answers,
            createdAt: written,
            ...(snapshot && {
              snapshot: {
                ...snapshot,
                goals: snapshot.goals.map((goal) => ({ ...goal, id: idOf(goal.id) })),
              },
              asOf: toDateColumn(snapshot.asOf),
              takenAt: written,
            }),
          };
        }),
      }),
    20,
  );
  return planId;
}

type Valued = Pick<PlanContent['strategies'][number], 'required' | 'weights'>;

function columnsOf({ required, weights }: Valued) {
  return {
    required2026: required[2026],
    required2031: required[2031],
    required2036: required[2036],
    required2046: required[2046],
    weight2031: weights[2031],
    weight2036: weights[2036],
    weight2046: weights[2046],
  };
}

function recordOf(decision: DecisionContent, versionId: (number: number) => string) {
  const side = (strategy: DecisionContent['before']) => {
    if (!strategy) return null;
    const { outlookVersion, ...rest } = strategy;
    return { ...rest, basis: versionId(outlookVersion) };
  };
  return {
    kind: decision.kind,
    key: decision.strategy,
    choice: decision.choice,
    planBasis: versionId(decision.planOutlookVersion),
    wasLeftOut: decision.wasLeftOut,
    before: side(decision.before),
    after: side(decision.after),
  };
}
