import { ExplainForm } from '@/components/explain/explain-form';
import { ExplainNav } from '@/components/explain/explain-nav';
import { explainNumber } from '@/components/explain/explain-number';
import { type ExplainQuery, parseExplainQuery } from '@/components/explain/explain-query';
import { FadeNote } from '@/components/explain/fade-note';
import { NumberBreakdown } from '@/components/explain/number-breakdown';
import { numberLead } from '@/components/explain/number-name';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { gridDates } from '@/lib/domain/readiness/grid';
import { formatLevel } from '@/lib/format/numbers';
import { getPlan } from '@/lib/server/plan/queries';
import { planMetadata } from '../_metadata/plan-metadata';

export const generateMetadata = planMetadata('Why this number');

type Props = { params: Promise<{ planId: string }>; searchParams: Promise<ExplainQuery> };

/** Breaks one number of the chart down into parts that add up to it. */
export default async function WhyPage({ params, searchParams }: Props) {
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const question = parseExplainQuery(plan, plan.today, query);
  const number = explainNumber(plan, plan.today, question);
  const home = `/plans/${plan.id}`;
  const first = gridDates(plan.startedOn, plan.today)[0] ?? plan.today;
  return (
    <>
      <PageHeader
        compact
        eyebrow={
          <>
            <TextLink href={home}>{plan.title}</TextLink>
            {number.strategy && (
              <>
                {' / '}
                <TextLink href={`${home}/strategies/${number.strategy.key}`}>
                  {number.strategy.title}
                </TextLink>
              </>
            )}
          </>
        }
        title={`Why ${formatLevel(number.value)}?`}
        lead={<p>{numberLead(number.name, question, number.value, number.shown)}</p>}
      />
      {question.notes.length > 0 && (
        <Notice className="mb-6">
          {question.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Notice>
      )}
      <ExplainNav question={question} today={plan.today} first={first} planHref={home} />
      <ExplainForm question={question} strategies={plan.strategies} first={first} planHref={home} />
      <NumberBreakdown
        plan={plan}
        asOf={plan.today}
        number={number}
        question={question}
        planHref={home}
      />
      <FadeNote plan={plan} line={question.line} planHref={home} />
      <p className="measure border-t border-rule pt-6 text-sm text-muted">
        Readiness is a planning aid, not a forecast.{' '}
        <TextLink href="/how-readiness-works">How readiness works</TextLink> walks through the model
        with an example.
      </p>
    </>
  );
}
