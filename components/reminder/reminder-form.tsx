'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/number-input';
import { Select } from '@/components/ui/select';
import { TimeZoneSelect } from '@/components/ui/time-zone-select';
import { type ReminderChoices, USUAL_GOAL_DAYS } from '@/lib/domain/reminder';
import { WEEKDAYS } from '@/lib/format/reminder';
import type { FormAction } from '@/lib/schemas/form-state';

type ReminderFormProps = {
  action: FormAction;
  idempotencyKey: string;
  choices: ReminderChoices;
  timeZones: readonly string[];
};

const DAYS = WEEKDAYS.map((label, index) => ({ value: String(index + 1), label }));
const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

const KINDS = [
  {
    name: 'weekly',
    label: 'My week',
    hint: 'Once a week: whether you are on track, what to do next, and what is due.',
    isChosen: ({ weekly }: ReminderChoices) => weekly,
  },
  {
    name: 'goals',
    label: 'Goals that are due soon',
    hint: 'Once for each goal, as many days before its date as you say below.',
    isChosen: ({ goalDays }: ReminderChoices) => goalDays !== null,
  },
  {
    name: 'reviews',
    label: 'Reviews that are due',
    hint: 'Once for each week, quarter or year that you have not looked back on.',
    isChosen: ({ reviews }: ReminderChoices) => reviews,
  },
  {
    name: 'outlooks',
    label: 'A new version of my outlook',
    hint: 'Once, when it says something new about your profession.',
    isChosen: ({ outlooks }: ReminderChoices) => outlooks,
  },
];

/** What a person is reminded of, and when. */
export function ReminderForm({ action, idempotencyKey, choices, timeZones }: ReminderFormProps) {
  const { state, pending, key, form, value, errors } = useForm(action, idempotencyKey);
  const [day, hour, zone] = [
    value('weekday', choices.weekday),
    value('hour', choices.hour),
    value('timeZone', choices.timeZone),
  ];
  const zones = timeZones.includes(zone) ? timeZones : [zone, ...timeZones];
  // After a fault, what was typed has a field for each box that was ticked, and none for the others.
  const typed = state.status !== 'idle' && state.status !== 'done';
  const isOn = (name: string, chosen: boolean) => (typed ? value(name) === 'on' : chosen);
  const boxes = KINDS.map((kind) => ({ ...kind, on: isOn(kind.name, kind.isChosen(choices)) }));
  return (
    <form {...form} className="grid max-w-xl gap-6">
      <FormMessage state={state} />
      <HiddenFields fields={{ idempotencyKey: key }} />
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-semibold">Send me</legend>
        {boxes.map(({ name, label, hint, on }) => (
          <Checkbox
            key={`${name}-${on}`}
            name={name}
            label={label}
            hint={hint}
            defaultChecked={on}
            error={errors(name)}
          />
        ))}
      </fieldset>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Day of my week" name="weekday" error={errors('weekday')}>
          {(control) => <Select {...control} key={day} defaultValue={day} options={DAYS} />}
        </Field>
        <Field label="Hour" name="hour" error={errors('hour')}>
          {(control) => <Select {...control} key={hour} defaultValue={hour} options={HOURS} />}
        </Field>
        <Field label="Time zone" name="timeZone" error={errors('timeZone')}>
          {(control) => <TimeZoneSelect {...control} zone={zone} zones={zones} />}
        </Field>
        <Field label="Days before a goal is due" name="goalDays" error={errors('goalDays')}>
          {(control) => (
            <NumberInput
              {...control}
              defaultValue={value('goalDays', choices.goalDays ?? USUAL_GOAL_DAYS)}
            />
          )}
        </Field>
      </div>
      <div>
        <SubmitButton pending={pending}>Save</SubmitButton>
      </div>
    </form>
  );
}
