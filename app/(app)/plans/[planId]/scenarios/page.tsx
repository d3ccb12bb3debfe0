import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { ActionButton } from '@/components/forms/action-button';
import { MAX_OVERLAYS } from '@/components/scenarios/saved-scenarios';
import { Workbench } from '@/components/scenarios/workbench';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { scenarioFromQuery } from '@/lib/domain/scenario';
import { scenarioFaultInWords } from '@/lib/format/scenario';
import { getPlan } from '@/lib/server/plans/queries';
import { toReadinessInput } from '@/lib/server/plans/to-readiness-input';
import { listScenarios } from '@/lib/server/scenarios/queries';
import { removeScenarioAction, restoreScenarioAction, saveScenarioAction } from './actions';

export const metadata: Metadata = { title: 'What if' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ScenariosPage({ params, searchParams }: Props) {
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const saved = await listScenarios(plan.id);
  const { scenario, faults } = scenarioFromQuery(query, plan);
  const asked = [query.with ?? []].flat();
  const shown = saved.map(({ id }) => id).filter((id) => asked.includes(id));
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={`/plans/${plan.id}`}>{plan.title}</TextLink>}
        title="What if"
        compact
        lead={
          <p>Try another pace, another speed of change, other goals. Your plan stays as it is.</p>
        }
      />
      {typeof query.removed === 'string' && (
        <Notice tone="success" className="mb-6" title="Scenario removed.">
          <ActionButton
            action={restoreScenarioAction}
            idempotencyKey={randomUUID()}
            fields={{ scenarioId: query.removed }}
            variant="secondary"
          >
            Undo
          </ActionButton>
        </Notice>
      )}
      {faults.length > 0 && (
        <Notice tone="warn" className="mb-6" title="Part of this address could not be used.">
          {faults.map((fault) => {
            const words = scenarioFaultInWords(fault);
            return <p key={words}>{words}</p>;
          })}
        </Notice>
      )}
      <Workbench
        // A link to another scenario begins anew from what its address says.
        key={JSON.stringify(query)}
        plan={toReadinessInput(plan)}
        today={plan.today}
        initial={scenario}
        initialShown={shown.slice(0, MAX_OVERLAYS)}
        saved={saved.map((one) => ({ ...one, idempotencyKey: randomUUID() }))}
        idempotencyKey={randomUUID()}
        saveAction={saveScenarioAction}
        removeAction={removeScenarioAction}
      />
    </>
  );
}
