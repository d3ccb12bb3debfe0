import type { HorizonWeights, RequiredLevels } from '../readiness';

/** The part of an outlook's strategy that a plan takes over. */
export interface EditorialStrategy {
  /** Stable for ever, since goals refer to it. */
  readonly key: string;
  readonly title: string;
  readonly required: RequiredLevels;
  readonly weights: HorizonWeights;
}

/** A strategy of earlier versions that is gone, and where its work goes on. */
export interface RetiredStrategy {
  readonly key: string;
  /** Keys of the strategies that carry on its work; none where nothing does. */
  readonly into: readonly string[];
  readonly reason: string;
}

/** The part of an outlook's version that a plan is compared with. */
export interface OutlookVersion {
  readonly id: string;
  /** Counts up with each version of an outlook. */
  readonly number: number;
  readonly strategies: readonly EditorialStrategy[];
  readonly retired: readonly RetiredStrategy[];
}

/** A strategy in a plan: the person's own values, which may differ from any version's. */
export interface PlannedStrategy extends EditorialStrategy {
  readonly position: number;
  /** 0–100; no version of an outlook ever changes it. */
  readonly startingLevel: number;
  /** The outlook no longer has it. */
  readonly retired: boolean;
  /** The version that it was last decided on. */
  readonly basis: string;
}

/** The part of a plan that a new version of its outlook can ask about. */
export interface PlanOnOutlook<S extends PlannedStrategy = PlannedStrategy> {
  /** The version on which everything is decided. */
  readonly basis: string;
  /** In the order of their positions. */
  readonly strategies: readonly S[];
  /** Keys of strategies that were offered and left out. */
  readonly leftOut: readonly string[];
  /** Keys of strategies whose every decision was undone: they are asked about again. */
  readonly reopened: readonly string[];
}

/**
 * `changed`: its title, levels or weights are not what they were. `new`: the plan does not have it.
 * `gone`: the outlook no longer has it. `returned`: retired in the plan, and in the outlook again.
 */
export type QuestionKind = 'changed' | 'new' | 'gone' | 'returned';

/** One of a strategy's numbers that an outlook sets. */
export type ValueField = `required${2026 | 2031 | 2036 | 2046}` | `weight${2031 | 2036 | 2046}`;

export interface Question {
  readonly kind: QuestionKind;
  readonly key: string;
  /** As the plan has it; null for a new one. */
  readonly mine: PlannedStrategy | null;
  /** As in the version on which the strategy was last decided; null where that version lacks it. */
  readonly base: EditorialStrategy | null;
  /** As the new version has it; null where it is gone. */
  readonly next: EditorialStrategy | null;
  /** Values that are the person's own: they differ from `base` and from `next`. */
  readonly own: readonly ValueField[];
}

/**
 * `keep`: as it is. `take`: the new title and values, save the person's own; of one that is gone,
 * it no longer counts. `replace`: the person's own values too.
 */
export type Choice = 'keep' | 'take' | 'replace' | 'add' | 'leave-out';

/** A question, its answer, and the state before and after: enough to undo it. */
export interface Decision {
  readonly kind: QuestionKind;
  readonly key: string;
  readonly choice: Choice;
  /** The version that the plan was on. */
  readonly planBasis: string;
  /** Whether the strategy was among those left out. */
  readonly wasLeftOut: boolean;
  /** Null where the plan did not have the strategy. */
  readonly before: PlannedStrategy | null;
  /** Null where it still does not have it. */
  readonly after: PlannedStrategy | null;
}
