import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/components/forms/action-button';
import { todayIn } from '@/lib/domain/calendar';
import { formatDate } from '@/lib/format/dates';
import type { FormAction } from '@/lib/schemas/form-state';

type LastAdoptionProps = {
  adoption: { id: string; name: string; createdAt: Date };
  timeZone: string;
  undoAction: FormAction;
};

/** The scenario that was adopted last, while the adoption can be undone. */
export function LastAdoption({ adoption, timeZone, undoAction }: LastAdoptionProps) {
  const { id, name, createdAt } = adoption;
  return (
    <section
      aria-labelledby="adopted-title"
      className="mt-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule pt-4"
    >
      <h2 id="adopted-title" className="min-w-0 break-words font-sans text-base font-normal">
        You used {name ? `“${name}”` : 'a scenario'} in your plan on{' '}
        {formatDate(todayIn(timeZone, createdAt))}.
      </h2>
      <ActionButton
        action={undoAction}
        idempotencyKey={randomUUID()}
        fields={{ adoptionId: id }}
        label="using it in the plan"
      >
        Undo
      </ActionButton>
    </section>
  );
}
