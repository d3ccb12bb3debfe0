import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/components/forms/action-button';
import { StrategyValuesForm } from '@/components/plan/strategy-values-form';
import { Section } from '@/components/ui/section';
import type { FormAction } from '@/lib/schemas/form-state';
import type { StrategyView } from '@/lib/server/plan/queries';
import type { editorialValues } from '@/lib/server/plan/strategy-texts';

type OutlookValues = Awaited<ReturnType<typeof editorialValues>>;

type StrategyValuesSectionProps = {
  strategy: StrategyView;
  planVersion: number;
  /** Undefined for a strategy that the outlook does not have. */
  outlookValues: ReturnType<OutlookValues['get']>;
  updateAction: FormAction;
  resetAction: FormAction;
};

/**
 * A strategy's levels and weights in this plan, with a button that resets them to the outlook's.
 */
export function StrategyValuesSection(props: StrategyValuesSectionProps) {
  const { strategy, planVersion, outlookValues, updateAction, resetAction } = props;
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
  const changed =
    outlookValues !== undefined &&
    Object.entries(outlookValues).some(
      ([name, value]) => values[name as keyof typeof values] !== value,
    );
  return (
    <Section
      id={strategy.key}
      title={strategy.title}
      lead={valuesLead(strategy.retired, changed)}
      actions={
        changed && (
          <ActionButton
            action={resetAction}
            idempotencyKey={randomUUID()}
            fields={{ strategyId: strategy.id, version: planVersion }}
            label={strategy.title}
            variant="secondary"
          >
            Back to the outlook’s values
          </ActionButton>
        )
      }
    >
      <StrategyValuesForm
        action={updateAction}
        idempotencyKey={randomUUID()}
        strategyId={strategy.id}
        version={planVersion}
        values={values}
        outlookValues={outlookValues}
      />
    </Section>
  );
}

function valuesLead(retired: boolean, changed: boolean): string {
  if (retired) {
    return 'The outlook has retired this strategy: what it asks for and how much it counts is yours to say. With weights of 0 it no longer counts.';
  }
  return changed
    ? 'Some of these values are your own and not the outlook’s.'
    : 'These are the outlook’s editorial values. Change them where you know better.';
}
