import type { CivilDate } from '../calendar';
import type { Band, ReadinessEntry } from '../readiness/types';

/** The four lines of the chart. */
export type Line = 'required' | 'planned' | 'logged' | 'projected';
export type Percentile = keyof Band;

/** Linear interpolation between two anchors: before · (1 − share) + after · share. */
export interface Interpolation {
  readonly value: number;
  readonly before: { readonly date: CivilDate; readonly value: number };
  /** The same anchor as `before` on it, before the first and after the last. */
  readonly after: { readonly date: CivilDate; readonly value: number };
  /** 0–1: how far from `before` to `after`. */
  readonly share: number;
}

/** Points that fade: `earned` is points · `fraction` · `fresh`, in the strategy's points. */
interface Piece {
  readonly fraction: number;
  /** The day from which it fades; null where it does not, or not yet. */
  readonly fadesFrom: CivilDate | null;
  /** 0–1: what fading has left of it. */
  readonly fresh: number;
  readonly earned: number;
}

/** Planned value: `days` of the `span` from start to due date, both in days. */
export interface SchedulePiece extends Piece {
  readonly basis: 'schedule';
  readonly days: number;
  readonly span: number;
}

/** Earned value of the last entry by the date, or by `asOf` on the projected line. */
export interface EntryPiece extends Piece {
  readonly basis: 'entry';
  readonly entry: ReadinessEntry;
}

/**
 * The part of an overdue goal's log that counts as fresh again by the date: as the rest gets done,
 * entries renew what was logged before. The piece of the entry is the part that still fades by itself.
 */
export interface RenewedPiece extends Piece {
  readonly basis: 'renewed';
  readonly entry: ReadinessEntry;
}

/**
 * What a future brings on top of the log: `gone` / `quarters`, no more than what is left. It fades
 * from the goal's due date, or from `asOf` if that is later.
 */
export interface PacePiece extends Piece {
  readonly basis: 'pace';
  /** The later of `asOf` and the goal's start. */
  readonly from: CivilDate;
  /** Quarters of the plan that the future goes through from then to the date. */
  readonly gone: number;
  /** Quarters that the plan has for the whole goal. */
  readonly quarters: number;
  /** The day on which the future reaches the target; null while it is under way. */
  readonly reachedOn: CivilDate | null;
}

export type GoalPiece = SchedulePiece | EntryPiece | RenewedPiece | PacePiece;

export interface GoalPart {
  readonly goalId: string;
  readonly title?: string;
  /** What the goal earns when it is reached. */
  readonly points: number;
  readonly startOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly dropped: boolean;
  /** 0–1: the sum of the pieces' fractions. */
  readonly fraction: number;
  /** None where nothing is earned yet. */
  readonly pieces: readonly GoalPiece[];
  /** The sum of the pieces' points. */
  readonly earned: number;
}

interface StrategyPart {
  readonly key: string;
  readonly title?: string;
  /** 0–100: what the chart shows for the strategy on this line, or in this future. */
  readonly level: number;
  /** The strategy's share of the whole, 0–1, between its horizon years. */
  readonly weight: Interpolation;
  /** weight · level: the strategy's part in the whole, in points. */
  readonly points: number;
}

/** `level` is the sum of `starting.left`, the goals' `earned`, and `cap`. */
export interface EarnedPart extends StrategyPart {
  readonly starting: { readonly level: number; readonly fresh: number; readonly left: number };
  /** Whether the strategy is in use, so that nothing of it fades. */
  readonly inUse: boolean;
  /** In the plan's order; a goal that brings nothing is there too. */
  readonly goals: readonly GoalPart[];
  /** What is cut off above 100: 0 or less. */
  readonly cap: number;
}

export interface RequiredPart extends StrategyPart {
  readonly required: Interpolation;
}

/**
 * How far a future has come by a date: `ownMean` is max(0, mean + score · deviation), and `gone` is
 * factor · ownMean · luck · quartersAhead.
 */
export interface FutureExplanation {
  /** 1–99; 0 for the middle future, which keeps to the expected pace. */
  readonly future: number;
  /** The z-score: Φ⁻¹ of the future's percentile; 0 for the middle one. */
  readonly score: number;
  /** μ, as a multiple of the planned pace. */
  readonly mean: number;
  /** σ of a quarter's pace. */
  readonly spread: number;
  /** N: quarters of the log, older ones for less. */
  readonly effectiveQuarters: number;
  /** σ/√(N + 3). */
  readonly deviation: number;
  /** M: the future's own mean pace. */
  readonly ownMean: number;
  /** The scenario's multiplier. */
  readonly factor: number;
  /** How its quarters up to the date came out beside its own mean; 1 for the middle future. */
  readonly luck: number;
  /** From `asOf` to the date. */
  readonly quartersAhead: number;
  /** G: quarters of the plan that it has gone through by the date. */
  readonly gone: number;
}

/** A percentile of the band, and the future that has its value. */
export interface BandEdge {
  readonly percentile: Percentile;
  /** The place among the 99 values in order; null where the middle future sets the edge. */
  readonly rank: number | null;
  readonly value: number;
  readonly future: FutureExplanation;
}

export interface RequiredTerms {
  readonly line: 'required';
}

export interface EarnedTerms {
  readonly line: 'planned' | 'logged';
}

export interface ProjectedTerms {
  readonly line: 'projected';
  readonly percentile: Percentile;
  /** The future that has the value; null on `asOf`, where all are at the logged level. */
  readonly future: FutureExplanation | null;
  /** p10, p25, p50, p75 and p90 in order; empty on `asOf`. */
  readonly band: readonly BandEdge[];
}

interface Shown {
  readonly date: CivilDate;
  readonly asOf: CivilDate;
  /** The number on the chart, 0–100. */
  readonly value: number;
}

type Whole<Terms, Part> = Shown & Terms & { readonly strategies: readonly Part[] };
type Single<Terms, Part> = Shown & Terms & { readonly strategy: Part };

/** What makes a readiness: `value` is the sum of the strategies' `points`. */
export type ReadinessExplanation =
  | Whole<RequiredTerms, RequiredPart>
  | Whole<EarnedTerms | ProjectedTerms, EarnedPart>;

/** What makes a strategy's level: `value` is `strategy.level`. */
export type StrategyExplanation =
  | Single<RequiredTerms, RequiredPart>
  | Single<EarnedTerms | ProjectedTerms, EarnedPart>;
