import type { Metadata } from 'next';
import { PointsSuggestion } from '@/components/gap/points-suggestion';
import { TargetForm } from '@/components/gap/target-form';
import { TemplateSuggestion } from '@/components/gap/template-suggestion';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { nextHorizon } from '@/lib/domain/calendar';
import { paceNeeded, pointsNeeded, templatesNeeded } from '@/lib/domain/gap';
import { missingInWords, paceNeededInWords } from '@/lib/format/gap';
import { getPlan } from '@/lib/server/plan/queries';
import { parseGapQuery } from './gap-query';
import { openTemplates } from './open-templates';

export const metadata: Metadata = { title: 'What would it take?' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ year?: string | string[]; target?: string | string[] }>;
};

/** Solves for the gap at a horizon: by pace, by points, by ready-made goals. */
export default async function GapPage({ params, searchParams }: Props) {
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const home = `/plans/${plan.id}`;
  const { year, target, fault } = parseGapQuery(query, nextHorizon(plan.today));
  const sought = { target };
  const pace = year && paceNeeded(plan, plan.today, year, sought);
  const fewest = year && pointsNeeded(plan, plan.today, year, sought);
  const balanced =
    year && pointsNeeded(plan, plan.today, year, { ...sought, approach: 'balanced' });
  const templates = await openTemplates(plan);
  const ready = year && templatesNeeded(plan, plan.today, year, templates, sought);
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={home}>{plan.title}</TextLink>}
        title="What would it take?"
        compact
        lead={pace ? <p>{missingInWords(pace)}</p> : undefined}
      />
      {fault && (
        <Notice tone="warn" className="mb-6">
          {fault}
        </Notice>
      )}
      {pace && fewest && balanced && ready && year ? (
        <>
          <TargetForm action={`${home}/gap`} year={year} target={pace.target} today={plan.today} />
          <Section id="pace" title="By pace alone" className="mt-8">
            <p className="measure">{paceNeededInWords(pace)}</p>
            {pace.kind === 'reached' && (
              <p className="mt-3">
                <TextLink href={`${home}/scenarios?pace=${pace.factor}`}>
                  See this pace as a what-if
                </TextLink>
              </p>
            )}
          </Section>
          <TemplateSuggestion
            needed={ready}
            offered={templates.length}
            strategies={plan.strategies}
            planHref={home}
          />
          <PointsSuggestion
            id="balanced"
            title="By points where you fall short"
            needed={balanced}
            strategies={plan.strategies}
            planHref={home}
          />
          {fewest.total < balanced.total && (
            <PointsSuggestion
              id="fewest"
              title="By as few points as possible"
              needed={fewest}
              strategies={plan.strategies}
              planHref={home}
            />
          )}
        </>
      ) : (
        <Notice title="Every horizon of this plan is past." />
      )}
    </>
  );
}
