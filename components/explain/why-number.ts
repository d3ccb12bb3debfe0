import type { CivilDate } from '@/lib/domain/calendar';
import {
  explainReadiness,
  explainStrategy,
  type ReadinessAccount,
  type StrategyAccount,
} from '@/lib/domain/explain';
import { type LevelLedger, strategyLedger, type WholeLedger, wholeLedger } from './ledger';
import type { WhyQuestion } from './read-question';
import type { ExplainedPlan } from './types';

interface Shown {
  /** What is explained: `Readiness`, or the strategy's level. */
  readonly name: string;
  readonly value: number;
  /** In tenths. */
  readonly shown: number;
}

/** A number with its account and with the rows that a page shows. */
export type WhyNumber = Shown &
  (
    | { readonly strategy: null; readonly account: ReadinessAccount; readonly ledger: WholeLedger }
    | {
        readonly strategy: { readonly key: string; readonly title: string };
        readonly account: StrategyAccount;
        readonly ledger: LevelLedger;
      }
  );

/** @throws RangeError when the question is not one of `readQuestion` for this plan and day */
export function accountOf(
  plan: ExplainedPlan,
  asOf: CivilDate,
  {
    date,
    line,
    percentile,
    strategyKey,
  }: Pick<WhyQuestion, 'date' | 'line' | 'percentile' | 'strategyKey'>,
): WhyNumber {
  const question = { date, line, percentile };
  if (strategyKey === null) {
    const account = explainReadiness(plan, asOf, question);
    if (!account) throw new RangeError(`${line} does not run on ${date}`);
    const ledger = wholeLedger(plan, account);
    const { value } = account;
    return { name: 'Readiness', value, shown: ledger.shown, strategy: null, account, ledger };
  }
  const account = explainStrategy(plan, asOf, strategyKey, question);
  if (!account) throw new RangeError(`${line} does not run on ${date}`);
  const ledger = strategyLedger(plan, account);
  const { key, title = key } = account.strategy;
  return {
    name: 'Level',
    value: account.value,
    shown: ledger.shown,
    strategy: { key, title },
    account,
    ledger,
  };
}
