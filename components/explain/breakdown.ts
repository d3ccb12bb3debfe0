import type {
  EarnedPart,
  GoalPart,
  GoalPiece,
  Interpolation,
  ReadinessExplanation,
  RequiredPart,
  StrategyExplanation,
} from '@/lib/domain/explain';
import { largestRemainder, tenthsOf } from '@/lib/format/explain/tenths';
import type { ExplainedGoal, ExplainedPlan, ExplainedStrategy } from './explained-plan';

/** A number as it is shown: a whole number of tenths. */
type Tenths = number;

export interface PieceRow {
  readonly piece: GoalPiece;
  readonly shown: Tenths;
}

export interface GoalRow {
  readonly goal: ExplainedGoal;
  readonly part: GoalPart;
  /** The sum of what its pieces show. */
  readonly shown: Tenths;
  readonly pieces: readonly PieceRow[];
}

/** `shown` is the sum of the starting level, the goals and the cap as they are shown. */
export interface EarnedLevel {
  readonly kind: 'earned';
  readonly shown: Tenths;
  readonly starting: EarnedPart['starting'] & { readonly shown: Tenths };
  readonly inUse: boolean;
  readonly goals: readonly GoalRow[];
  readonly cap: Tenths;
}

export interface AnchorRow {
  readonly date: string;
  readonly value: number;
  /** 0–1: how much of the anchor counts on the date. */
  readonly share: number;
  readonly shown: Tenths;
}

/** `shown` is the sum of the anchors' parts; a single anchor on its own day. */
export interface RequiredLevel {
  readonly kind: 'required';
  readonly shown: Tenths;
  readonly anchors: readonly AnchorRow[];
}

export type LevelBreakdown = EarnedLevel | RequiredLevel;

export interface StrategyRow {
  readonly key: string;
  readonly title: string;
  readonly weight: Interpolation;
  /** In tenths of a per cent; those of all strategies make 1000. */
  readonly weightShown: number;
  /** The strategy's part in the whole. */
  readonly shown: Tenths;
  readonly level: LevelBreakdown;
}

/** A readiness as its page shows it: every number in it is a sum of the numbers under it. */
export interface ReadinessBreakdown {
  readonly shown: Tenths;
  readonly strategies: readonly StrategyRow[];
}

export function readinessBreakdown(
  plan: ExplainedPlan,
  explanation: ReadinessExplanation,
): ReadinessBreakdown {
  const parts: readonly (EarnedPart | RequiredPart)[] = explanation.strategies;
  const shown = tenthsOf(explanation.value);
  const points = largestRemainder(
    parts.map((part) => part.points),
    shown,
  );
  const weights = largestRemainder(
    parts.map((part) => part.weight.value * 100),
    1000,
  );
  const strategies = parts.map((part, index) => ({
    key: part.key,
    title: part.title ?? part.key,
    weight: part.weight,
    weightShown: weights[index] ?? 0,
    shown: points[index] ?? 0,
    level: breakdownOf(plan.strategies[index], part),
  }));
  return { shown, strategies };
}

/** A strategy's level as its page shows it. */
export function levelBreakdown(
  plan: ExplainedPlan,
  explanation: StrategyExplanation,
): LevelBreakdown {
  const { strategy: part } = explanation;
  return breakdownOf(
    plan.strategies.find(({ key }) => key === part.key),
    part,
  );
}

function breakdownOf(
  strategy: ExplainedStrategy | undefined,
  part: EarnedPart | RequiredPart,
): LevelBreakdown {
  const shown = tenthsOf(part.level);
  if ('required' in part)
    return { kind: 'required', shown, anchors: anchors(part.required, shown) };
  const [starting = 0, cap = 0, ...earned] = largestRemainder(
    [part.starting.left, part.cap, ...part.goals.map((goal) => goal.earned)],
    shown,
  );
  const goals = part.goals.flatMap((goal, index) => {
    const own = strategy?.goals[index];
    return own ? [goalRow(own, goal, earned[index] ?? 0)] : [];
  });
  return {
    kind: 'earned',
    shown,
    starting: { ...part.starting, shown: starting },
    inUse: part.inUse,
    goals,
    cap,
  };
}

function goalRow(goal: ExplainedGoal, part: GoalPart, shown: Tenths): GoalRow {
  const pieces = largestRemainder(
    part.pieces.map((piece) => piece.earned),
    shown,
  );
  return {
    goal,
    part,
    shown,
    pieces: part.pieces.map((piece, index) => ({ piece, shown: pieces[index] ?? 0 })),
  };
}

function anchors({ before, after, share }: Interpolation, shown: Tenths): AnchorRow[] {
  if (share === 0) return [{ ...before, share: 1, shown }];
  const rows = [
    { ...before, share: 1 - share },
    { ...after, share },
  ];
  const parts = largestRemainder(
    rows.map((row) => row.value * row.share),
    shown,
  );
  return rows.map((row, index) => ({ ...row, shown: parts[index] ?? 0 }));
}
