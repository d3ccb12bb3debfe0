import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/components/forms/action-button';
import type { StrategyOfTable } from '@/components/plan/strategy-fields';
import { StrategyTable } from '@/components/plan/strategy-table';
import { Section } from '@/components/ui/section';
import { usuallyInUse } from '@/lib/domain/outlook/starting-level';
import { valuesOf } from '@/lib/domain/outlook-change';
import { withInUse } from '@/lib/domain/plan';
import { computeHorizons } from '@/lib/domain/readiness';
import { formatLevel } from '@/lib/format/numbers';
import { fadingInWords } from '@/lib/format/plan/fading';
import type { FormAction } from '@/lib/schemas/form-state';
import type { PlanView } from '@/lib/server/plan/queries';
import type { editorialValues } from '@/lib/server/plan/strategy-texts';

type StrategiesSectionProps = {
  plan: PlanView;
  editorial: Awaited<ReturnType<typeof editorialValues>>;
  updateAction: FormAction;
  resetAction: FormAction;
};

/**
 * What is in use, levels and weights of a plan's strategies. Where “in use” has not been answered, the
 * usual answers are filled in.
 */
export function StrategiesSection({ plan, editorial, ...actions }: StrategiesSectionProps) {
  const strategies = plan.strategies.map((strategy) => toRow(strategy, editorial));
  const changed = plan.strategies.filter((_, index) => isChanged(strategies[index]));
  const unanswered = plan.strategies.some(({ inUseAnswered }) => !inUseAnswered);
  return (
    <Section
      id="strategies"
      title="Strategies"
      lead={
        <>
          <p>
            Required levels are for the start of 2026 and the end of 2031, 2036 and 2046. They and
            the weights are the outlook’s until you change them. A strategy counts by its share of
            the total weight.
          </p>
          <p id="in-use" className="mt-2">
            {fadingInWords(plan.halfLifeYears)}{' '}
            {unanswered &&
              `You have not said yet what you use, so the table shows what is usual for your starting levels. ${effectOf(plan, strategies)}`}
          </p>
        </>
      }
    >
      <StrategyTable
        action={actions.updateAction}
        idempotencyKey={randomUUID()}
        planId={plan.id}
        version={plan.version}
        strategies={strategies}
      />
      {changed.length > 0 && (
        <div className="mt-8">
          <h3 className="text-lg">Your own values</h3>
          <ul className="mt-2">
            {changed.map(({ id, title }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 py-1">
                {title}
                <ActionButton
                  action={actions.resetAction}
                  idempotencyKey={randomUUID()}
                  fields={{ strategyId: id, version: plan.version }}
                  label={title}
                  variant="secondary"
                >
                  Back to the outlook’s values
                </ActionButton>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

function toRow(
  strategy: PlanView['strategies'][number],
  editorial: StrategiesSectionProps['editorial'],
): StrategyOfTable {
  const { key, title, retired, inUse, inUseAnswered, startingLevel } = strategy;
  return {
    key,
    title,
    retired,
    inUse: inUseAnswered ? inUse : usuallyInUse(startingLevel),
    values: { startingLevel, ...valuesOf(strategy) },
    outlook: editorial.get(key),
  };
}

function isChanged(row: StrategyOfTable | undefined): boolean {
  const { values, outlook } = row ?? {};
  if (!values || !outlook) return false;
  return Object.entries(outlook).some(
    ([name, value]) => values[name as keyof typeof values] !== value,
  );
}

/** What the answers as filled in would change at the next horizon; nothing where they would not. */
function effectOf(plan: PlanView, answers: readonly StrategyOfTable[]): string {
  const filledIn = Object.fromEntries(answers.map(({ key, inUse }) => [key, inUse]));
  const [now] = computeHorizons(plan, plan.today);
  const [then] = computeHorizons(withInUse(plan, filledIn), plan.today);
  if (!now || !then) return '';
  const [before, after] = [now, then].map(({ projected }) => formatLevel(projected.p50));
  if (before === after) return '';
  return `Saved like this, your projection for the end of ${now.year} goes from ${before} to ${after}.`;
}
