import type { WaitingKind } from '@/components/forms/device';
import { todayIn } from '@/lib/domain/calendar';
import type { KeptPlan, WaitingEntry } from '@/lib/domain/offline';
import { keptInWords } from '@/lib/format/offline';
import { done, type FormState } from '@/lib/schemas/form-state';
import { entryFaults } from './entry-faults';
import { askForSync } from './register';
import { deleteEntry, keptPlans, putEntry } from './store';

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

/**
 * Keeps what was logged on this device, to be sent once there is a connection.
 *
 * @returns the form's answer; null where it is not known whose it is
 */
export async function keepEntry(kind: WaitingKind, form: FormData): Promise<FormState | null> {
  const goalId = text(form, 'goalId');
  const plans = await keptPlans().catch((): KeptPlan[] => []);
  const plan = plans.find(({ goals }) => goals.some(({ id }) => id === goalId));
  if (!plan) return null;
  const day = text(form, 'occurredOn');
  const today = todayIn(plan.timeZone, new Date());
  const entry: WaitingEntry = {
    key: text(form, 'idempotencyKey') || crypto.randomUUID(),
    person: plan.person,
    planId: plan.id,
    goalId,
    kind,
    value: text(form, 'value'),
    occurredOn: kind === 'step' ? today : day,
    note: text(form, 'note'),
    link: text(form, 'link'),
    typedAt: Date.now(),
  };
  const errors = entryFaults(entry, { startedOn: plan.startedOn, today });
  if (Object.keys(errors).length > 0) {
    const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    return { status: 'invalid', message: 'One thing needs a change.', errors, values };
  }
  await putEntry(entry);
  void askForSync();
  const goal = plan.goals.find(({ id }) => id === goalId);
  return {
    ...done(keptInWords(entry, goal, navigator.onLine), {
      action: throwAwayAction,
      fields: { key: entry.key },
    }),
    values: {},
  };
}

/** The undo of what waits: it is thrown away. */
export async function throwAwayAction(_previous: FormState, form: FormData): Promise<FormState> {
  await deleteEntry(String(form.get('key')));
  return { ...done('Thrown away. It was not sent.'), values: {} };
}
