'use client';

import type { FormHandle } from '@/components/forms/use-form';
import { DateInput } from '@/components/ui/date-input';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { TextArea } from '@/components/ui/text-area';
import type { CivilDate } from '@/lib/domain/calendar';
import { type Measure, stepOf } from '@/lib/domain/progress';
import { ValueStepper } from './value-stepper';

type EntryFieldsProps = {
  handle: FormHandle;
  /** Of the goal; null while none is chosen. */
  measure: Measure | null;
  /** Above the value. */
  hint?: string;
  initial: { value: string | number; occurredOn: CivilDate; note?: string; link?: string };
  /** Whether the value, which people come to type, is selected at once. */
  selects?: boolean;
  today: CivilDate;
  startedOn: CivilDate;
};

/** The parts of an entry: value and day at once, note and link unfold. */
export function EntryFields(props: EntryFieldsProps) {
  const { handle, measure, hint, initial, selects = true, today, startedOn } = props;
  const { value, errors } = handle;
  const extra = Boolean(initial.note || initial.link || errors('note') || errors('link'));
  return (
    <>
      <div className="field-row stacked sm:grid-cols-2">
        <Field
          label={measure?.unit ? `Value now (${measure.unit})` : 'Value now'}
          name="value"
          required
          hint={hint}
          error={errors('value')}
        >
          {(control) => (
            <ValueStepper
              control={control}
              initial={value('value', initial.value)}
              step={measure ? Math.abs(stepOf(measure)) : 1}
              selects={selects}
            />
          )}
        </Field>
        <Field label="Day" name="occurredOn" required error={errors('occurredOn')}>
          {(control) => (
            <DateInput
              {...control}
              min={startedOn}
              max={today}
              defaultValue={value('occurredOn', initial.occurredOn)}
            />
          )}
        </Field>
      </div>
      <Disclosure summary="Note and link" open={extra}>
        <div className="grid grid-cols-1 gap-5 pt-3">
          <Field label="Note" name="note" error={errors('note')}>
            {(control) => (
              <TextArea
                {...control}
                rows={3}
                maxLength={5_000}
                defaultValue={value('note', initial.note)}
              />
            )}
          </Field>
          <Field
            label="Link"
            name="link"
            hint="Evidence: a pull request, a certificate, a talk."
            inputMode="url"
            maxLength={2_000}
            defaultValue={value('link', initial.link)}
            error={errors('link')}
          />
        </div>
      </Disclosure>
    </>
  );
}
