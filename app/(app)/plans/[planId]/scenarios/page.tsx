import { randomUUID } from 'node:crypto';
import { RoomNote } from '@/components/ceiling/room-note';
import { ActionButton } from '@/components/forms/action-button';
import { PassingNotice } from '@/components/forms/passing-notice';
import { ScenarioEditor } from '@/components/scenario/scenario-editor';
import {
  formatUrlState,
  parseUrlState,
  type SearchQuery,
  toSearchParams,
} from '@/components/scenario/url-state';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { roomUnder } from '@/lib/domain/ceiling';
import { pruneUnreadEntries } from '@/lib/domain/scenario';
import { getPlan } from '@/lib/server/plan/queries';
import { toReadinessInput } from '@/lib/server/plan/to-readiness-input';
import { findLastAdoption, findScenario, listScenarios } from '@/lib/server/scenario/queries';
import { planMetadata } from '../_metadata/plan-metadata';
import { AddressFaults } from './_components/address-faults';
import { LastAdoption } from './_components/last-adoption';
import {
  removeScenarioAction,
  renameScenarioAction,
  restoreScenarioAction,
  saveScenarioAction,
  undoAdoptionAction,
} from './actions';
import { firstComparison } from './first-comparison';

export const generateMetadata = planMetadata('What if');

type Props = { params: Promise<{ planId: string }>; searchParams: Promise<SearchQuery> };

export default async function ScenariosPage({ params, searchParams }: Props) {
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const [saved, adoption, named] = await Promise.all([
    listScenarios(plan.id),
    findLastAdoption(plan.id),
    findScenario(plan.id, query.removed),
  ]);
  const search = toSearchParams(query);
  const { faults, tooMany, ...whatIf } = parseUrlState(search, plan, saved);
  const { id, ...input } = toReadinessInput(plan);
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
      {named?.removed && (
        <PassingNotice key={named.id} className="mb-6" title="Scenario removed.">
          <ActionButton
            action={restoreScenarioAction}
            idempotencyKey={randomUUID()}
            fields={{ scenarioId: named.id, address: search.toString() }}
            variant="secondary"
          >
            Undo
          </ActionButton>
        </PassingNotice>
      )}
      <AddressFaults faults={faults} tooMany={tooMany} />
      <RoomNote rooms={[roomUnder('scenarios', saved.length)]} />
      <ScenarioEditor
        plan={{ id, ...pruneUnreadEntries(input, plan.today) }}
        today={plan.today}
        first={{
          address: formatUrlState(whatIf),
          comparison: await firstComparison(plan, saved, whatIf),
        }}
        saved={saved.map((one) => ({ ...one, idempotencyKey: randomUUID() }))}
        idempotencyKey={randomUUID()}
        saveAction={saveScenarioAction}
        renameAction={renameScenarioAction}
        removeAction={removeScenarioAction}
      />
      {adoption && (
        <LastAdoption
          adoption={adoption}
          timeZone={plan.timeZone}
          undoAction={undoAdoptionAction}
        />
      )}
    </>
  );
}
