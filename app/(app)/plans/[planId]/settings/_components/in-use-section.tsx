import { randomUUID } from 'node:crypto';
import { InUseForm } from '@/components/plan/in-use-form';
import { Section } from '@/components/ui/section';
import { usuallyInUse } from '@/lib/domain/outlook/starting-level';
import { withInUse } from '@/lib/domain/plan';
import { computeHorizons } from '@/lib/domain/readiness';
import { formatLevel } from '@/lib/format/numbers';
import { fadingInWords } from '@/lib/format/plan/fading';
import type { FormAction } from '@/lib/schemas/form-state';
import type { PlanView } from '@/lib/server/plan/queries';

/** What of a plan is in use. Where it has not been answered, the usual answers are filled in. */
export function InUseSection({ plan, action }: { plan: PlanView; action: FormAction }) {
  const strategies = plan.strategies.map(({ key, title, inUse, inUseAnswered, startingLevel }) => ({
    key,
    title,
    inUse: inUseAnswered ? inUse : usuallyInUse(startingLevel),
  }));
  const unanswered = plan.strategies.some(({ inUseAnswered }) => !inUseAnswered);
  return (
    <Section
      id="in-use"
      title="What do you use in your work now?"
      lead={
        <>
          <p>{fadingInWords(plan.halfLifeYears)}</p>
          {unanswered && (
            <p className="mt-2">
              Not answered yet. Filled in is what is usual for your starting levels.{' '}
              {effectOf(plan, strategies)}
            </p>
          )}
        </>
      }
    >
      <InUseForm
        action={action}
        idempotencyKey={randomUUID()}
        planId={plan.id}
        version={plan.version}
        strategies={strategies}
      />
    </Section>
  );
}

/** What the answers as filled in would change at the next horizon; nothing where they would not. */
function effectOf(plan: PlanView, answers: readonly { key: string; inUse: boolean }[]) {
  const filledIn = Object.fromEntries(answers.map(({ key, inUse }) => [key, inUse]));
  const [now] = computeHorizons(plan, plan.today);
  const [then] = computeHorizons(withInUse(plan, filledIn), plan.today);
  if (!now || !then) return null;
  const [before, after] = [now, then].map(({ projected }) => formatLevel(projected.p50));
  if (before === after) return null;
  return `Saved like this, your projection for the end of ${now.year} goes from ${before} to ${after}.`;
}
