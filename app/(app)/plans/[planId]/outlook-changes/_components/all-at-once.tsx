import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/components/forms/action-button';
import { EffectTable } from '@/components/outlook-change/effect-table';
import { Section } from '@/components/ui/section';
import { choiceForAll } from '@/lib/domain/outlook-change';
import type { FormAction } from '@/lib/schemas/form-state';
import type { OutlookChange } from '@/lib/server/outlook-change/queries';
import type { PlanView } from '@/lib/server/plan/queries';
import type { Preview, previewsOf } from './previews';

type AllAtOnceProps = {
  plan: PlanView;
  change: OutlookChange;
  now: Preview;
  previews: ReturnType<typeof previewsOf>;
  action: FormAction;
};

/** Decides many strategies at once: takes what has changed, or keeps everything as it is. */
export function AllAtOnce({ plan, change, now, previews, action }: AllAtOnceProps) {
  const { questions, target } = change;
  const taken = questions.filter((question) => choiceForAll(question, 'take') !== null);
  const left = questions.length - taken.length;
  const about = { planId: plan.id, version: plan.version, versionId: target.id };
  return (
    <Section
      id="all"
      title="All at once"
      lead="Or decide strategy by strategy, below. Values that you have changed yourself are kept either way, and every decision can be undone."
    >
      {taken.length > 0 && (
        <EffectTable
          id="all-effect"
          caption="If you take all that is new: readiness projected, and what is needed"
          now={now}
          later={previews.afterAll()}
        />
      )}
      {left > 0 && taken.length > 0 && (
        <p className="measure mt-4 text-muted">
          You decide about strategies that are new, or back again, one by one below.
        </p>
      )}
      <div className="mt-5 flex flex-wrap gap-3">
        {taken.length > 0 && (
          <ActionButton
            action={action}
            idempotencyKey={randomUUID()}
            fields={{ ...about, all: 'take' }}
            variant="secondary"
            size="normal"
          >
            Take all that is new
          </ActionButton>
        )}
        <ActionButton
          action={action}
          idempotencyKey={randomUUID()}
          fields={{ ...about, all: 'keep' }}
          variant="secondary"
          size="normal"
        >
          Keep all of mine
        </ActionButton>
      </div>
    </Section>
  );
}
