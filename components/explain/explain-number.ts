import type { CivilDate } from '@/lib/domain/calendar';
import {
  explainReadiness,
  explainStrategy,
  type ReadinessExplanation,
  type StrategyExplanation,
} from '@/lib/domain/explain';
import {
  type LevelBreakdown,
  levelBreakdown,
  type ReadinessBreakdown,
  readinessBreakdown,
} from './breakdown';
import type { ExplainQuestion } from './explain-query';
import type { ExplainedPlan } from './explained-plan';

interface Shown {
  /** What is explained: `Readiness`, or the strategy's level. */
  readonly name: string;
  readonly value: number;
  /** In tenths. */
  readonly shown: number;
}

/** A number with its explanation and with the rows that a page shows. */
export type ExplainedNumber = Shown &
  (
    | {
        readonly strategy: null;
        readonly explanation: ReadinessExplanation;
        readonly breakdown: ReadinessBreakdown;
      }
    | {
        readonly strategy: { readonly key: string; readonly title: string };
        readonly explanation: StrategyExplanation;
        readonly breakdown: LevelBreakdown;
      }
  );

/** @throws RangeError when the question is not one of `parseExplainQuery` for this plan and day */
export function explainNumber(
  plan: ExplainedPlan,
  asOf: CivilDate,
  {
    date,
    line,
    percentile,
    strategyKey,
  }: Pick<ExplainQuestion, 'date' | 'line' | 'percentile' | 'strategyKey'>,
): ExplainedNumber {
  const question = { date, line, percentile };
  if (strategyKey === null) {
    const explanation = explainReadiness(plan, asOf, question);
    if (!explanation) throw new RangeError(`${line} does not run on ${date}`);
    const breakdown = readinessBreakdown(plan, explanation);
    const { value } = explanation;
    return {
      name: 'Readiness',
      value,
      shown: breakdown.shown,
      strategy: null,
      explanation,
      breakdown,
    };
  }
  const explanation = explainStrategy(plan, asOf, strategyKey, question);
  if (!explanation) throw new RangeError(`${line} does not run on ${date}`);
  const breakdown = levelBreakdown(plan, explanation);
  const { key, title = key } = explanation.strategy;
  return {
    name: 'Level',
    value: explanation.value,
    shown: breakdown.shown,
    strategy: { key, title },
    explanation,
    breakdown,
  };
}
