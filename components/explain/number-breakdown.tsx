import { Section } from '@/components/ui/section';
import type { CivilDate } from '@/lib/domain/calendar';
import { paceRows } from '@/lib/domain/explain';
import { isPlanned, plannedUntil } from '@/lib/domain/readiness';
import { formatMonth } from '@/lib/format/dates';
import { paceSentence } from '@/lib/format/readiness/pace-sentence';
import { BandBreakdown } from './band-breakdown';
import type { ExplainedNumber } from './explain-number';
import type { ExplainQuestion } from './explain-query';
import type { ExplainedPlan } from './explained-plan';
import { LevelTable } from './level-table';
import { numberName } from './number-name';
import { PaceBreakdown } from './pace-breakdown';
import { StrategyBreakdown } from './strategy-breakdown';

type NumberBreakdownProps = {
  plan: ExplainedPlan;
  asOf: CivilDate;
  number: ExplainedNumber;
  question: ExplainQuestion;
  planHref: string;
};

/** The breakdown of a number; for a projected one also its pace and its range. */
export function NumberBreakdown({ plan, asOf, number, question, planHref }: NumberBreakdownProps) {
  const { explanation } = number;
  const pace = explanation.line === 'projected' ? paceRows(plan, asOf) : null;
  const { strategyKey } = question;
  // Like the band of the chart that the number is from: a strategy's goes by its own goals.
  const own = plan.strategies.filter(({ key }) => strategyKey === null || key === strategyKey);
  const until = plannedUntil({ strategies: own });
  return (
    <>
      <Section id="sum" title="It adds up" lead={leadOf(number)} className="mt-4">
        {pace && until !== null && !isPlanned(question.date, until) && (
          <p className="measure mb-4">
            Nothing is planned after {formatMonth(until)}: this is what is left if nothing more is
            planned.
          </p>
        )}
        <Sum number={number} question={question} planHref={planHref} />
      </Section>
      {explanation.line === 'projected' && (
        <Section id="range" title="The pace and the likely range">
          <BandBreakdown
            terms={explanation}
            date={question.date}
            plannedUntil={until}
            strategyKey={strategyKey}
            planHref={planHref}
          />
        </Section>
      )}
      {pace && (
        <Section id="pace" title="Your pace so far">
          <p className="measure">{paceSentence(pace.pace)}</p>
          <PaceBreakdown id="quarters" explanation={pace} />
        </Section>
      )}
    </>
  );
}

type SumProps = Pick<NumberBreakdownProps, 'number' | 'question' | 'planHref'>;

function Sum({ number, question, planHref }: SumProps) {
  const { line, date, percentile } = question;
  if (number.strategy) {
    return (
      <LevelTable
        level={number.breakdown}
        title={number.strategy.title}
        line={line}
        date={date}
        planHref={planHref}
      />
    );
  }
  return (
    <StrategyBreakdown
      breakdown={number.breakdown}
      total={numberName(number.name, question)}
      line={line}
      date={date}
      percentile={percentile}
      planHref={planHref}
    />
  );
}

function leadOf({ strategy, explanation }: ExplainedNumber): string {
  if (strategy) {
    return explanation.line === 'required'
      ? 'The required level is set for the horizon years. Between two of them it runs in a straight line.'
      : 'The starting level and what each goal brings. A point is one per cent of the level. A row may differ by a tenth from its own product, so that the column adds up.';
  }
  return 'Each strategy counts by its weight. Open one to see what makes its level. A row may differ by a tenth from its own product, so that the column adds up.';
}
