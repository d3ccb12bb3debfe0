import 'server-only';
import { startingLevelOf, usuallyInUse } from '@/lib/domain/outlook/starting-level';
import {
  type Answer,
  advanceBasis,
  applyDecision,
  choiceForAll,
  choicesFor,
  type Decision,
  decisionOn,
  effectiveDecisions,
  type PlannedStrategy,
  type Question,
  restoredValues,
  undoDecision,
  valuesOf,
} from '@/lib/domain/outlook-change';
import type {
  DecideAllOutlookChanges,
  DecideOutlookChange,
  UndoOutlookDecision,
} from '@/lib/schemas/outlook-change';
import { requireRoom } from '../ceiling/require-room';
import { NotFoundError, RuleError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';
import { currentVersionId } from '../outlook/queries';
import { bumpPlan } from '../plan/bump-plan';
import { askAbout, readPlanOnOutlook, readVersions, type StoredStrategy } from './read-change';

const NEWER = 'The outlook has changed since you opened this page. Load this page again first.';
const DECIDED = 'You have decided this already. Load this page again.';

/**
 * Answers what the outlook's current version asks about one strategy. Goals, entries and starting
 * levels are not touched; the previous values are stored for the undo.
 *
 * @throws StaleVersionError when the plan has changed since the page was loaded
 * @throws RuleError when the question is no longer open
 */
export async function decideOutlookChange(who: Who, input: DecideOutlookChange) {
  const { planId, version, strategyKey } = input;
  return writeOnce({ ...who, action: 'decide-outlook-change' }, async (tx) => {
    await bumpPlan(tx, who.userId, planId, version);
    const change = await readOpen(tx, who.userId, planId, input.versionId);
    const asked =
      input.choice === 'add' ? [...change.questions, ...change.leftOut] : change.questions;
    const question = asked.find(({ key }) => key === strategyKey);
    if (!question || !choicesFor(question).includes(input.choice)) throw new RuleError('', DECIDED);
    await requireRoom(tx, 'decisions', { userId: who.userId, planId }, { field: '' });
    const decisionId = await decide(tx, change, question, answerOf(input), input.inUse);
    await settle(tx, change);
    return { planId, decisionId };
  });
}

/**
 * Answers every open question by keeping the person's own values, or takes the outlook's wherever
 * nothing more has to be asked.
 */
export async function decideAllOutlookChanges(who: Who, input: DecideAllOutlookChanges) {
  const { planId, version, all } = input;
  return writeOnce({ ...who, action: 'decide-all-outlook-changes' }, async (tx) => {
    await bumpPlan(tx, who.userId, planId, version);
    const change = await readOpen(tx, who.userId, planId, input.versionId);
    const adding = change.questions.length;
    await requireRoom(tx, 'decisions', { userId: who.userId, planId }, { field: '', adding });
    for (const question of change.questions) {
      const choice = choiceForAll(question, all);
      if (choice) await decide(tx, change, question, { choice });
    }
    await settle(tx, change);
    return { planId };
  });
}

/**
 * Undoes the decision that is in force for a strategy: restores the values that it replaced, except
 * those that the person has changed since.
 *
 * @throws RuleError for a strategy that was added and has goals by now
 */
export async function undoOutlookDecision(who: Who, input: UndoOutlookDecision) {
  const { userId } = who;
  const { decisionId, version } = input;
  return writeOnce({ ...who, action: 'undo-outlook-decision' }, async (tx) => {
    const made = await tx.outlookDecision.findFirst({
      where: { id: decisionId, userId },
      select: { planId: true },
    });
    if (!made) throw new NotFoundError();
    const { planId } = made;
    await bumpPlan(tx, userId, planId, version);
    const change = await readOpen(tx, userId, planId);
    const row = [...effectiveDecisions(change.rows).values()].find(({ id }) => id === decisionId);
    if (!row) throw new RuleError('', 'You have undone this already, or decided again since.');
    await requireRoom(tx, 'decisions', { userId, planId }, { field: '' });
    const { key, decision } = row;
    const { before, after } = decision;
    const strategy = change.plan.strategies.find((one) => one.key === key);
    if (strategy && after) {
      if (before) await update(tx, change, strategy.id, restoredValues(strategy, before, after));
      else await deleteStrategy(tx, change, strategy);
    }
    await tx.outlookDecision.create({
      data: {
        planId,
        userId,
        versionId: row.versionId,
        strategyKey: key,
        choice: row.choice,
        record: json(decision),
        undoesId: decisionId,
      },
      select: { id: true },
    });
    change.plan = undoDecision(change.plan, decision, change.versionOf);
    await settle(tx, change);
    return { planId, decisionId };
  });
}

/**
 * What the current version asks of the plan.
 *
 * @param askedId the version that the person was shown, where the answer depends on it
 */
async function readOpen(tx: Transaction, userId: string, planId: string, askedId?: string) {
  const found = await readPlanOnOutlook(tx, userId, planId);
  if (!found) throw new NotFoundError();
  const currentId = await currentVersionId({ id: found.outlookId }, tx);
  if (currentId === null) throw new NotFoundError();
  if (askedId !== undefined && askedId !== currentId) throw new RuleError('', NEWER);
  const contentOf = await readVersions(tx, found, currentId);
  return { userId, planId, ...found, ...askAbout(found.plan, contentOf, currentId) };
}

type Change = Awaited<ReturnType<typeof readOpen>>;

function answerOf({ choice, startingLevel }: DecideOutlookChange): Answer {
  if (choice !== 'add') return { choice };
  return { choice, startingLevel: startingLevelOf(startingLevel ?? '') };
}

async function decide(
  tx: Transaction,
  change: Change,
  question: Question,
  answer: Answer,
  inUse?: boolean,
) {
  const { userId, planId, target, plan } = change;
  const decision = decisionOn(plan, question, answer, target);
  const { key, after } = decision;
  const strategy = plan.strategies.find((one) => one.key === key);
  let added = '';
  if (after && strategy) await update(tx, change, strategy.id, after);
  else if (after) added = await create(tx, change, after, inUse);
  const { id } = await tx.outlookDecision.create({
    data: {
      planId,
      userId,
      versionId: target.id,
      strategyKey: key,
      choice: answer.choice,
      record: json(decision),
    },
    select: { id: true },
  });
  change.plan = applyDecision(plan, decision, (one): StoredStrategy => ({ ...one, id: added }));
  return id;
}

type Columns = Pick<PlannedStrategy, 'title' | 'required' | 'weights' | 'retired' | 'basis'>;

function columns({ title, retired, basis, ...values }: Columns) {
  return { title, retired, basisId: basis, ...valuesOf(values) };
}

async function update(tx: Transaction, { userId, planId }: Change, id: string, to: Columns) {
  await tx.planStrategy.updateMany({ where: { id, planId, userId }, data: columns(to) });
}

async function create(
  tx: Transaction,
  { userId, planId }: Change,
  added: PlannedStrategy,
  inUse = usuallyInUse(added.startingLevel),
) {
  const { key, position, startingLevel } = added;
  const { id } = await tx.planStrategy.create({
    data: { ...columns(added), key, position, startingLevel, inUse, planId, userId },
    select: { id: true },
  });
  return id;
}

async function deleteStrategy(
  tx: Transaction,
  { userId, planId }: Change,
  { id, title }: StoredStrategy,
) {
  // Locks the strategy: a goal that is being added to it is committed first and seen below.
  await tx.$queryRaw`
    SELECT 1 FROM "PlanStrategy"
    WHERE "id" = ${id}::uuid AND "userId" = ${userId}::uuid FOR UPDATE`;
  const gone = await tx.planStrategy.deleteMany({
    where: { id, planId, userId, goals: { none: {} } },
  });
  if (gone.count > 0) return;
  throw new RuleError('', `“${title}” has goals now. Move them to another strategy first.`);
}

/** Moves the plan to the version on which everything is decided now. */
async function settle(tx: Transaction, change: Change) {
  const { userId, planId, versionOf, target } = change;
  const { basis } = advanceBasis(change.plan, versionOf, target);
  await tx.plan.updateMany({
    where: { id: planId, userId },
    data: { outlookVersionId: basis },
  });
}

/** Plain JSON, as a column takes it. */
function json(decision: Decision) {
  return JSON.parse(JSON.stringify(decision));
}
