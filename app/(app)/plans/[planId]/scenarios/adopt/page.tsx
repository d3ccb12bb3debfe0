import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { AdoptForm } from '@/components/scenarios/adopt-form';
import { AdoptionPreview, adoptionChanges } from '@/components/scenarios/adoption-preview';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { scenarioFromQuery, scenarioToQuery } from '@/lib/domain/scenario';
import { getPlan } from '@/lib/server/plans/queries';
import { adoptScenarioAction } from '../actions';

export const metadata: Metadata = { title: 'Adopt a scenario' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A preview of what adopting changes; nothing has changed until the button is pressed. */
export default async function AdoptPage({ params, searchParams }: Props) {
  const [{ planId }, search] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const { scenario } = scenarioFromQuery(search, plan);
  const query = scenarioToQuery(scenario);
  const back = `/plans/${plan.id}/scenarios?${query}`;
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={back}>What if</TextLink>}
        title="What adopting this changes in your plan"
        compact
        lead={<p>You can undo it afterwards in one step.</p>}
      />
      <AdoptionPreview plan={plan} scenario={scenario} />
      {adoptionChanges(plan, scenario).length > 0 ? (
        <AdoptForm
          action={adoptScenarioAction}
          idempotencyKey={randomUUID()}
          fields={{
            planId: plan.id,
            version: plan.version,
            name: typeof search.name === 'string' ? search.name.slice(0, 80) : '',
            query,
          }}
          cancelHref={back}
        />
      ) : (
        <p className="mt-6">
          <ButtonLink href={back}>Back to the what-if</ButtonLink>
        </p>
      )}
    </>
  );
}
