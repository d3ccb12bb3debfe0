import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/components/forms/action-button';
import { PlanSettingsForm } from '@/components/plan/plan-settings-form';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { PLAN_FILE_HOLDS } from '@/lib/format/plan-file';
import { getPlan } from '@/lib/server/plan/queries';
import { editorialValues } from '@/lib/server/plan/strategy-texts';
import { planMetadata } from '../_metadata/plan-metadata';
import {
  archivePlanAction,
  moveFirstDayAction,
  resetPlanStrategyAction,
  unarchivePlanAction,
  updatePlanSettingsAction,
  updatePlanStrategiesAction,
} from '../actions';
import { FirstDaySection } from './_components/first-day-section';
import { StrategiesSection } from './_components/strategies-section';

export const generateMetadata = planMetadata('Settings');

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ startedOn?: string | string[] }>;
};

export default async function PlanSettingsPage({ params, searchParams }: Props) {
  const [{ planId }, { startedOn }] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const editorial = await editorialValues(plan);
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={`/plans/${plan.id}`}>{plan.title}</TextLink>}
        title="Plan settings"
      />
      <Section id="plan" title="The plan">
        <PlanSettingsForm
          action={updatePlanSettingsAction}
          idempotencyKey={randomUUID()}
          plan={{
            id: plan.id,
            version: plan.version,
            title: plan.title,
            timeZone: plan.timeZone,
            halfLifeYears: plan.halfLifeYears,
          }}
          timeZones={Intl.supportedValuesOf('timeZone')}
        />
      </Section>
      <FirstDaySection
        plan={plan}
        asked={typeof startedOn === 'string' ? startedOn : undefined}
        action={moveFirstDayAction}
      />
      <StrategiesSection
        plan={plan}
        editorial={editorial}
        updateAction={updatePlanStrategiesAction}
        resetAction={resetPlanStrategyAction}
      />
      <Section
        id="import"
        title="Import a log"
        lead="From a spreadsheet or another app, as a CSV file. You see each row before it is entered, and can undo all of it."
      >
        <TextLink href={`/plans/${plan.id}/log/import`}>Import a CSV file</TextLink>
      </Section>
      <Section
        id="export"
        title="Export the plan"
        lead={`A JSON file to keep or to open elsewhere. ${PLAN_FILE_HOLDS}`}
      >
        <a className="link" href={`/plans/${plan.id}/export`}>
          Download the plan
        </a>
      </Section>
      <Section
        id="archive"
        title={plan.archived ? 'Archived' : 'Archive'}
        lead="You can still read an archived plan and use it again at any time. Nothing is deleted. Until then the links by which others read it do not work."
      >
        <ActionButton
          key={String(plan.archived)}
          action={plan.archived ? unarchivePlanAction : archivePlanAction}
          idempotencyKey={randomUUID()}
          fields={{ planId: plan.id }}
          variant="secondary"
          size="normal"
        >
          {plan.archived ? 'Use this plan again' : 'Archive this plan'}
        </ActionButton>
      </Section>
    </>
  );
}
