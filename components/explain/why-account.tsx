import { Section } from '@/components/ui/section';
import type { CivilDate } from '@/lib/domain/calendar';
import { paceRows } from '@/lib/domain/explain';
import { paceSentence } from '@/lib/format/readiness/pace';
import { BandAccount } from './band-account';
import { LevelTable } from './level-table';
import { PaceAccount } from './pace-account';
import type { WhyQuestion } from './read-question';
import { StrategyLedger } from './strategy-ledger';
import type { ExplainedPlan } from './types';
import type { WhyNumber } from './why-number';
import { numberName } from './why-words';

type WhyAccountProps = {
  plan: ExplainedPlan;
  asOf: CivilDate;
  number: WhyNumber;
  question: WhyQuestion;
  planHref: string;
};

/** A number taken apart; for a projected one also its pace and its range. */
export function WhyAccount({ plan, asOf, number, question, planHref }: WhyAccountProps) {
  const { account } = number;
  const pace = account.line === 'projected' ? paceRows(plan, asOf) : null;
  return (
    <>
      <Section id="sum" title="It adds up" lead={leadOf(number)} className="mt-4">
        <Sum number={number} question={question} planHref={planHref} />
      </Section>
      {account.line === 'projected' && (
        <Section id="range" title="The pace and the likely range">
          <BandAccount
            terms={account}
            date={question.date}
            strategyKey={question.strategyKey}
            planHref={planHref}
          />
        </Section>
      )}
      {pace && (
        <Section id="pace" title="Your pace so far">
          <p className="measure">{paceSentence(pace.pace)}</p>
          <PaceAccount id="quarters" account={pace} />
        </Section>
      )}
    </>
  );
}

type SumProps = Pick<WhyAccountProps, 'number' | 'question' | 'planHref'>;

function Sum({ number, question, planHref }: SumProps) {
  const { line, date } = question;
  if (number.strategy) {
    return (
      <LevelTable
        level={number.ledger}
        title={number.strategy.title}
        line={line}
        date={date}
        planHref={planHref}
      />
    );
  }
  return (
    <StrategyLedger
      ledger={number.ledger}
      total={numberName(number.name, question)}
      line={line}
      date={date}
      planHref={planHref}
    />
  );
}

function leadOf({ strategy, account }: WhyNumber): string {
  if (strategy) {
    return account.line === 'required'
      ? 'What the strategy asks for is set for the horizon years. Between two of them it runs in a straight line.'
      : 'The starting level and what each goal brings, in points of 100. A row may differ by a tenth from its own product, so that the column adds up.';
  }
  return 'Each strategy counts by its weight. Open one to see what makes its level. A row may differ by a tenth from its own product, so that the column adds up.';
}
