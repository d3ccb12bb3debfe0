import { AddedNotice } from '@/components/gap/added-notice';
import { HelpSection } from '@/components/gap/help-section';
import { KeepingSection } from '@/components/gap/keeping-section';
import { StrategyGaps } from '@/components/gap/strategy-gaps';
import { TargetForm } from '@/components/gap/target-form';
import { YearNav } from '@/components/gap/year-nav';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { isShort } from '@/lib/domain/gap';
import { gapInWords, nothingShortInWords } from '@/lib/format/gap';
import { ALL_PAST } from '@/lib/format/readiness/readiness-sentences';
import { getPlan } from '@/lib/server/plan/queries';
import { planMetadata } from '../_metadata/plan-metadata';
import { addReadyMadeGoalAction, takeBackGoalAction } from '../actions';
import { type GapQuery, parseGapQuery } from './gap-query';
import { firstShort, gapsAhead, solveGap } from './solve-gap';

export const generateMetadata = planMetadata('What would it take?');

type Props = { params: Promise<{ planId: string }>; searchParams: Promise<GapQuery> };

/** What is missing at a horizon and what would help; or that nothing is, and what keeps it so. */
export default async function GapPage({ params, searchParams }: Props) {
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const home = `/plans/${plan.id}`;
  const gaps = await gapsAhead(plan);
  const years = gaps.map(({ year }) => year);
  const { year, typed, target, fault } = parseGapQuery(query, years, firstShort(gaps)?.year);
  const solved = year && (await solveGap(plan, year, target));
  if (!year || !solved) {
    return (
      <>
        <Header plan={plan} />
        <Notice title={ALL_PAST} />
      </>
    );
  }
  const { gap, pace, catchUp, found } = solved;
  const fading = plan.halfLifeYears === null ? [] : plan.strategies.filter(({ inUse }) => !inUse);
  return (
    <>
      <AddedNotice plan={plan} added={query.added} undoAction={takeBackGoalAction} />
      <Header
        plan={plan}
        lead={`${gapInWords(gap, target !== undefined)}${gaps.some(isShort) ? '' : ` ${nothingShortInWords(years)}`}`}
      />
      <YearNav gaps={gaps} year={year} href={`${home}/gap`} />
      <TargetForm action={`${home}/gap`} year={year} target={typed} fault={fault} />
      <div className="mt-8">
        {isShort(gap) ? (
          <HelpSection
            gap={gap}
            catchUp={catchUp}
            found={found}
            plan={plan}
            addAction={addReadyMadeGoalAction}
          />
        ) : (
          <KeepingSection
            gap={gap}
            pace={pace}
            fading={fading.map(({ title }) => title)}
            planHref={home}
          />
        )}
        <StrategyGaps gap={gap} strategies={plan.strategies} planHref={home} />
      </div>
    </>
  );
}

function Header({ plan, lead }: { plan: { id: string; title: string }; lead?: string }) {
  return (
    <PageHeader
      eyebrow={<TextLink href={`/plans/${plan.id}`}>{plan.title}</TextLink>}
      title="What would it take?"
      compact
      lead={lead && <p>{lead}</p>}
    />
  );
}
