import { randomUUID } from 'node:crypto';
import { AdoptForm } from '@/components/scenario/adopt-form';
import { AdoptionPreview } from '@/components/scenario/adoption-preview';
import {
  formatUrlState,
  parseUrlState,
  type SearchQuery,
  toSearchParams,
} from '@/components/scenario/url-state';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { adoptedPlan, scenarioChanges, scenarioToQuery } from '@/lib/domain/scenario';
import { planReadiness, readinessInParts } from '@/lib/server/plan/plan-readiness';
import { getPlan } from '@/lib/server/plan/queries';
import { planMetadata } from '../../_metadata/plan-metadata';
import { AddressFaults } from '../_components/address-faults';
import { adoptScenarioAction } from '../actions';

export const generateMetadata = planMetadata('Use a scenario');

type Props = { params: Promise<{ planId: string }>; searchParams: Promise<SearchQuery> };

/** A preview of what adopting changes; nothing has changed until the button is pressed. */
export default async function AdoptPage({ params, searchParams }: Props) {
  const [{ planId }, search] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const { scenario, faults } = parseUrlState(toSearchParams(search), plan, []);
  const changes = scenarioChanges(plan, scenario);
  const back = `/plans/${plan.id}/scenarios?${formatUrlState({ scenario, shown: [] })}`;
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={back}>What if</TextLink>}
        title="What would change in your plan"
        compact
        lead={changes.length > 0 && <p>You can undo this afterwards.</p>}
      />
      <AddressFaults faults={faults} />
      <AdoptionPreview
        plan={plan}
        scenario={scenario}
        changes={changes}
        now={await planReadiness(plan)}
        after={await readinessInParts(adoptedPlan(plan, changes, plan.today), plan.today)}
      />
      {changes.length > 0 ? (
        <AdoptForm
          action={adoptScenarioAction}
          idempotencyKey={randomUUID()}
          fields={{
            planId: plan.id,
            version: plan.version,
            name: typeof search.name === 'string' ? search.name.slice(0, 80) : '',
            query: scenarioToQuery(scenario),
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
