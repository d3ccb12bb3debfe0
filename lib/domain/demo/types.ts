import type { CivilDate } from '../calendar';
import type { HorizonWeights, RequiredLevels } from '../readiness';
import type { ReviewAnswers, ReviewKind, ReviewSnapshot } from '../review';
import type { RoadTemplate } from '../road';

/** What a demo reads of an outlook. */
export interface DemoOutlook {
  readonly slug: string;
  /** The number of its version. */
  readonly number: number;
  readonly strategies: readonly {
    readonly key: string;
    readonly title: string;
    readonly required: RequiredLevels;
    readonly weights: HorizonWeights;
    readonly templates: readonly (Omit<RoadTemplate, 'strategyKey'> & { readonly note?: string })[];
  }[];
  readonly sources: readonly { readonly url: string }[];
}

/** An entry of the log. `id` is its place in the log, as a takeout numbers it. */
export interface LivedEntry {
  readonly id: number;
  readonly occurredOn: CivilDate;
  readonly value: number;
  readonly note?: string;
  readonly link?: string;
  /** The entry that it corrects. */
  readonly replaces?: number;
  readonly marks?: 'removed'[];
}

export interface LivedMilestone {
  readonly title: string;
  readonly dueOn: CivilDate;
  readonly doneOn: CivilDate | null;
}

export interface LivedGoal {
  readonly id: string;
  readonly title: string;
  readonly template: string;
  readonly startOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
  readonly points: number;
  readonly droppedOn: CivilDate | null;
  readonly notes: string;
  readonly milestones: LivedMilestone[];
  readonly entries: LivedEntry[];
}

export interface LivedStrategy {
  readonly key: string;
  readonly title: string;
  readonly startingLevel: number;
  readonly inUse: boolean;
  readonly weights: HorizonWeights;
  readonly required: RequiredLevels;
  readonly goals: LivedGoal[];
}

export interface LivedScenario {
  readonly name: string;
  readonly query: string;
}

export interface LivedAdoption extends LivedScenario {
  readonly before: {
    readonly due: { readonly id: string; readonly from: CivilDate; readonly to: CivilDate }[];
    readonly dropped: { readonly id: string; readonly on: CivilDate }[];
    readonly created: string[];
    readonly road?: true;
    readonly inUse?: { readonly key: string; readonly from: boolean | null }[];
  };
}

export interface LivedReview<K extends ReviewKind = ReviewKind> {
  readonly kind: K;
  readonly period: string;
  readonly answers: ReviewAnswers;
  readonly snapshot: ReviewSnapshot;
}

/** Two years with a plan, with the days on which each of its rows was written. */
export interface DemoLife {
  readonly startedOn: CivilDate;
  readonly strategies: LivedStrategy[];
  /** In the order in which they were saved. */
  readonly scenarios: (LivedScenario & { readonly savedOn: CivilDate })[];
  readonly adoptions: (LivedAdoption & { readonly adoptedOn: CivilDate })[];
  readonly reviews: LivedReview[];
  /** By the entries' ids. */
  readonly loggedOn: ReadonlyMap<number, CivilDate>;
}
