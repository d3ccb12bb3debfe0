import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { ActionButton } from '@/components/forms/action-button';
import { PlanSettingsForm } from '@/components/plan/plan-settings-form';
import { StrategyValuesForm } from '@/components/plan/strategy-values-form';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { editorialValues } from '@/lib/server/plan/editorial-values';
import { getPlan } from '@/lib/server/plan/queries';
import {
  archivePlanAction,
  resetPlanStrategyAction,
  unarchivePlanAction,
  updatePlanSettingsAction,
  updatePlanStrategyAction,
} from '../actions';

export const metadata: Metadata = { title: 'Plan settings' };

type Props = { params: Promise<{ planId: string }> };

function valuesLead(retired: boolean, changed: boolean): string {
  if (retired) {
    return 'The outlook has retired this strategy: what it asks for and how much it counts is yours to say. With weights of 0 it no longer counts.';
  }
  return changed
    ? 'Some of these values are your own and not the outlook’s.'
    : 'These are the outlook’s editorial values. Change them where you know better.';
}

export default async function PlanSettingsPage({ params }: Props) {
  const { planId } = await params;
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
      {plan.strategies.map((strategy) => {
        const values = {
          startingLevel: strategy.startingLevel,
          required2026: strategy.required[2026],
          required2031: strategy.required[2031],
          required2036: strategy.required[2036],
          required2046: strategy.required[2046],
          weight2031: strategy.weights[2031],
          weight2036: strategy.weights[2036],
          weight2046: strategy.weights[2046],
        };
        const outlookValues = editorial.get(strategy.key);
        const changed =
          outlookValues !== undefined &&
          Object.entries(outlookValues).some(
            ([name, value]) => values[name as keyof typeof values] !== value,
          );
        return (
          <Section
            key={strategy.id}
            id={strategy.key}
            title={strategy.title}
            lead={valuesLead(strategy.retired, changed)}
            actions={
              changed && (
                <ActionButton
                  action={resetPlanStrategyAction}
                  idempotencyKey={randomUUID()}
                  fields={{ strategyId: strategy.id, version: plan.version }}
                  label={strategy.title}
                  variant="secondary"
                >
                  Back to the outlook’s values
                </ActionButton>
              )
            }
          >
            <StrategyValuesForm
              action={updatePlanStrategyAction}
              idempotencyKey={randomUUID()}
              strategyId={strategy.id}
              version={plan.version}
              values={values}
              outlookValues={outlookValues}
            />
          </Section>
        );
      })}
      <Section
        id="archive"
        title={plan.archived ? 'Archived' : 'Archive'}
        lead="An archived plan stays readable and can be taken up again at any time. Nothing is deleted."
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
