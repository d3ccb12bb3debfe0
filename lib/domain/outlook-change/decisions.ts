import { openQuestions, type VersionOf } from './questions';
import type {
  Choice,
  Decision,
  EditorialStrategy,
  OutlookVersion,
  PlannedStrategy,
  PlanOnOutlook,
  Question,
} from './types';
import { fromValues, VALUE_FIELDS, valuesOf } from './values';

/** Added strategies come after the plan's own, in the order of versions and of their outlook. */
const POSITIONS_PER_VERSION = 1_000;

/** An answer to a question; adding a strategy needs the person's starting level, 0–100. */
export type Answer = { choice: Exclude<Choice, 'add'> } | { choice: 'add'; startingLevel: number };

/**
 * The decision that results from an answer to a question. Goals and entries are never part of it.
 */
export function decisionOn(
  plan: PlanOnOutlook,
  question: Question,
  answer: Answer,
  target: OutlookVersion,
): Decision {
  const { kind, key, mine } = question;
  return {
    kind,
    key,
    choice: answer.choice,
    planBasis: plan.basis,
    wasLeftOut: plan.leftOut.includes(key),
    before: mine && pickPlanned(mine),
    after: strategyAfter(question, answer, target),
  };
}

function strategyAfter(
  { kind, key, mine, next, own }: Question,
  answer: Answer,
  target: OutlookVersion,
): PlannedStrategy | null {
  if (answer.choice === 'add') {
    if (!next) return null;
    return {
      ...editorial(next),
      position: POSITIONS_PER_VERSION * target.number + indexOf(target, key),
      startingLevel: answer.startingLevel,
      retired: false,
      basis: target.id,
    };
  }
  if (!mine || answer.choice === 'leave-out') return null;
  const decided = {
    ...pickPlanned(mine),
    basis: target.id,
    retired: mine.retired || kind === 'gone',
  };
  if (answer.choice === 'keep') return decided;
  if (!next) return { ...decided, weights: { 2031: 0, 2036: 0, 2046: 0 } };
  const kept = answer.choice === 'replace' ? [] : own;
  const [mineBy, nextBy] = [valuesOf(mine), valuesOf(next)];
  const values = Object.fromEntries(
    VALUE_FIELDS.map((field) => [field, kept.includes(field) ? mineBy[field] : nextBy[field]]),
  ) as typeof nextBy;
  return { ...decided, title: next.title, ...fromValues(values), retired: false };
}

/**
 * Applies a decision to a plan.
 *
 * @param make turns an added strategy into the caller's own kind of strategy
 */
export function applyDecision<S extends PlannedStrategy>(
  plan: PlanOnOutlook<S>,
  { key, choice, before, after }: Decision,
  make: (added: PlannedStrategy) => S,
): PlanOnOutlook<S> {
  const leftOut = plan.leftOut.filter((one) => one !== key);
  const decided = { ...plan, reopened: plan.reopened.filter((one) => one !== key) };
  if (!after) {
    return choice === 'leave-out' ? { ...decided, leftOut: [...leftOut, key] } : decided;
  }
  if (!before) {
    const strategies = [...plan.strategies, make(after)].sort((a, b) => a.position - b.position);
    return { ...decided, leftOut, strategies };
  }
  return withStrategy(decided, key, (strategy) => ({ ...strategy, ...after }));
}

/**
 * Undoes a decision: what it changed is restored, except for values that the person has changed
 * since. A strategy that it added is removed.
 */
export function undoDecision<S extends PlannedStrategy>(
  plan: PlanOnOutlook<S>,
  { key, planBasis, wasLeftOut, before, after }: Decision,
  versionOf: VersionOf,
): PlanOnOutlook<S> {
  // An earlier undo may have taken the plan further back than this decision found it.
  const further = versionOf(plan.basis).number < versionOf(planBasis).number;
  const back = { ...plan, basis: further ? plan.basis : planBasis };
  if (!before) {
    const others = plan.leftOut.filter((one) => one !== key);
    return {
      ...back,
      leftOut: wasLeftOut ? [...others, key] : others,
      reopened: wasLeftOut ? plan.reopened : [...plan.reopened, key],
      strategies: after ? plan.strategies.filter((one) => one.key !== key) : plan.strategies,
    };
  }
  if (!after) return back;
  return withStrategy(back, key, (strategy) => ({
    ...strategy,
    ...restoredValues(strategy, before, after),
  }));
}

/** Three-way merge: what an undo restores in a strategy, with values changed since left alone. */
export function restoredValues(
  now: PlannedStrategy,
  before: PlannedStrategy,
  after: PlannedStrategy,
): Pick<PlannedStrategy, 'title' | 'required' | 'weights' | 'retired' | 'basis'> {
  const [nowBy, beforeBy, afterBy] = [valuesOf(now), valuesOf(before), valuesOf(after)];
  const values = Object.fromEntries(
    VALUE_FIELDS.map((field) => [
      field,
      nowBy[field] === afterBy[field] ? beforeBy[field] : nowBy[field],
    ]),
  ) as typeof nowBy;
  const { title, retired, basis } = before;
  return { title, retired, basis, ...fromValues(values) };
}

/** Advances the plan's basis to the new version once no question is open. */
export function advanceBasis<S extends PlannedStrategy>(
  plan: PlanOnOutlook<S>,
  versionOf: VersionOf,
  target: OutlookVersion,
): PlanOnOutlook<S> {
  if (openQuestions(plan, versionOf, target).length > 0) return plan;
  return { ...plan, basis: target.id };
}

function withStrategy<S extends PlannedStrategy>(
  plan: PlanOnOutlook<S>,
  key: string,
  change: (strategy: S) => S,
): PlanOnOutlook<S> {
  const strategies = plan.strategies.map((one) => (one.key === key ? change(one) : one));
  return { ...plan, strategies };
}

/** The fields of a strategy that decisions are about, without what its caller adds to it. */
function pickPlanned(strategy: PlannedStrategy): PlannedStrategy {
  const { position, startingLevel, retired, basis } = strategy;
  return { ...editorial(strategy), position, startingLevel, retired, basis };
}

function editorial({ key, title, required, weights }: EditorialStrategy): EditorialStrategy {
  return { key, title, ...fromValues(valuesOf({ required, weights })) };
}

function indexOf(target: OutlookVersion, key: string): number {
  return target.strategies.findIndex((candidate) => candidate.key === key);
}
