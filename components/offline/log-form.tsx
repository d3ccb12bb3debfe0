'use client';

import { useState } from 'react';
import { ProgressForm } from '@/components/progress/progress-form';
import { todayIn } from '@/lib/domain/calendar';
import { goalsWithWaiting, type KeptPlan, type WaitingEntry } from '@/lib/domain/offline';
import { type FormAction, failed } from '@/lib/schemas/form-state';
import { keepEntry } from './keep-entry';

/** The action of a form that is filled in without a connection. */
const keepAction: FormAction = async (_previous, form) =>
  (await keepEntry('value', form)) ?? {
    ...failed('This could not be kept on the device.'),
    values: {},
  };

type LogFormProps = {
  plan: KeptPlan;
  /** What waits already: the form begins with the values after it. */
  entries: readonly WaitingEntry[];
  goalId?: string | null;
  /** Whether it takes focus as it appears. */
  selects?: boolean;
};

/** The form that logs progress, from what the device keeps of the plan. */
export function LogForm({ plan, entries, goalId, selects = true }: LogFormProps) {
  const [key] = useState(() => crypto.randomUUID());
  const asked = plan.goals.some(({ id }) => id === goalId) ? goalId : null;
  return (
    <ProgressForm
      action={keepAction}
      idempotencyKey={key}
      goals={goalsWithWaiting(plan.goals, entries)}
      goalId={asked ?? plan.goalId}
      from="plan"
      today={todayIn(plan.timeZone, new Date())}
      startedOn={plan.startedOn}
      selects={selects}
    />
  );
}
