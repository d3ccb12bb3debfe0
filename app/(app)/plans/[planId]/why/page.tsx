import type { Metadata } from 'next';
import { FadeNote } from '@/components/explain/fade-note';
import { readQuestion, type WhyQuery } from '@/components/explain/read-question';
import { WhyAccount } from '@/components/explain/why-account';
import { WhyForm } from '@/components/explain/why-form';
import { WhyNotes } from '@/components/explain/why-notes';
import { accountOf } from '@/components/explain/why-number';
import { WhySwitch } from '@/components/explain/why-switch';
import { whyLead } from '@/components/explain/why-words';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { gridDates } from '@/lib/domain/readiness/grid';
import { formatPoints } from '@/lib/format/numbers';
import { getPlan } from '@/lib/server/plan/queries';

export const metadata: Metadata = { title: 'Why this number' };

type Props = { params: Promise<{ planId: string }>; searchParams: Promise<WhyQuery> };

/** Takes one number of the chart apart, so that it adds up in front of the reader. */
export default async function WhyPage({ params, searchParams }: Props) {
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const question = readQuestion(plan, plan.today, query);
  const number = accountOf(plan, plan.today, question);
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
        title={`Why ${formatPoints(number.value)}?`}
        lead={<p>{whyLead(number.name, question, number.value, number.shown)}</p>}
      />
      <WhyNotes notes={question.notes} />
      <WhySwitch question={question} today={plan.today} first={first} planHref={home} />
      <WhyForm question={question} strategies={plan.strategies} first={first} planHref={home} />
      <WhyAccount
        plan={plan}
        asOf={plan.today}
        number={number}
        question={question}
        planHref={home}
      />
      <FadeNote halfLifeYears={plan.halfLifeYears} line={question.line} planHref={home} />
      <p className="measure border-t border-rule pt-6 text-sm text-muted">
        Readiness is a planning aid, not a forecast.{' '}
        <TextLink href="/how-readiness-works">How readiness works</TextLink> walks through the model
        with an example.
      </p>
    </>
  );
}
