import type {
  Choice,
  EditorialStrategy,
  OutlookVersion,
  PlannedStrategy,
  PlanOnOutlook,
  Question,
} from './types';
import { differingFields, sameForPlan } from './values';

/** Any version of the plan's outlook by its id. */
export type VersionOf = (id: string) => OutlookVersion;

/**
 * A three-way comparison, strategy by strategy, of the plan, the version that the strategy was last
 * decided on (its base) and a new version. Returns the open questions, first on the plan's
 * strategies in its order, then on new ones in the outlook's. Nothing is asked twice; empty where
 * nothing of the plan changes.
 */
export function openQuestions(
  plan: PlanOnOutlook,
  versionOf: VersionOf,
  target: OutlookVersion,
): Question[] {
  const known = plan.strategies.flatMap((mine) => {
    const question = questionOf(mine, versionOf, target);
    return question ? [question] : [];
  });
  return [...known, ...offers(plan, target).filter(({ key }) => !wasOffered(plan, versionOf, key))];
}

/** Strategies of a version that the plan was offered and does not have: they can still be added. */
export function leftOutOffers(
  plan: PlanOnOutlook,
  versionOf: VersionOf,
  target: OutlookVersion,
): Question[] {
  return offers(plan, target).filter(({ key }) => wasOffered(plan, versionOf, key));
}

/** The answers that a question takes. */
export function choicesFor({ kind, own }: Question): Choice[] {
  switch (kind) {
    case 'new':
      return ['add', 'leave-out'];
    case 'returned':
      return ['keep', 'replace'];
    case 'gone':
      return ['keep', 'take'];
    case 'changed':
      return own.length > 0 ? ['keep', 'take', 'replace'] : ['keep', 'take'];
  }
}

/**
 * The answer that “keep all of mine” or “take all that is new” gives to a question. Null where it
 * gives none: a new strategy needs a starting level, and one that is back replaces what the person
 * has, so neither is taken in bulk.
 */
export function choiceForAll(
  { kind }: Question,
  all: 'keep' | 'take',
): Exclude<Choice, 'add'> | null {
  if (all === 'keep') return kind === 'new' ? 'leave-out' : 'keep';
  return kind === 'changed' || kind === 'gone' ? 'take' : null;
}

function questionOf(
  mine: PlannedStrategy,
  versionOf: VersionOf,
  target: OutlookVersion,
): Question | null {
  const { key } = mine;
  const base = find(versionOf(mine.basis), key);
  const next = find(target, key);
  // In neither version: no version says anything about the strategy.
  if (!base && !next) return null;
  if (!next) {
    return mine.retired ? null : { kind: 'gone', key, mine, base, next, own: [] };
  }
  if (base && sameForPlan(base, next)) return null;
  if (mine.retired) return { kind: 'returned', key, mine, base, next, own: [] };
  if (sameForPlan(mine, next)) return null;
  const differs = differingFields(mine, next);
  const own = base
    ? differingFields(mine, base).filter((field) => differs.includes(field))
    : differs;
  return { kind: 'changed', key, mine, base, next, own };
}

function offers(plan: PlanOnOutlook, target: OutlookVersion): Question[] {
  const has = new Set(plan.strategies.map(({ key }) => key));
  return target.strategies
    .filter(({ key }) => !has.has(key))
    .map((next) => ({ kind: 'new', key: next.key, mine: null, base: null, next, own: [] }));
}

function wasOffered(plan: PlanOnOutlook, versionOf: VersionOf, key: string): boolean {
  if (plan.leftOut.includes(key)) return true;
  return !plan.reopened.includes(key) && find(versionOf(plan.basis), key) !== null;
}

function find({ strategies }: OutlookVersion, key: string): EditorialStrategy | null {
  return strategies.find((candidate) => candidate.key === key) ?? null;
}
