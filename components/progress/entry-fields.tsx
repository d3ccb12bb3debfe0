'use client';

import { useEffect, useRef } from 'react';
import type { FormHandle } from '@/components/forms/use-form';
import { DateInput } from '@/components/ui/date-input';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/number-input';
import { TextArea } from '@/components/ui/text-area';
import type { CivilDate } from '@/lib/domain/calendar';
import type { Measure } from '@/lib/domain/progress';
import { rangeHint } from '@/lib/format/goal-value';

type EntryFieldsProps = {
  handle: FormHandle;
  measure: Measure;
  initial: { value: number; occurredOn: CivilDate; note?: string; link?: string };
  today: CivilDate;
  startedOn: CivilDate;
};

/** The parts of an entry: value and day at once, note and link unfold. */
export function EntryFields(props: EntryFieldsProps) {
  const { handle, measure, initial, today, startedOn } = props;
  const { value, errors } = handle;
  const valueInput = useRef<HTMLInputElement>(null);
  const extra = Boolean(initial.note || initial.link || errors('note') || errors('link'));

  // The value is what people come to type: it is selected, ready to be replaced.
  useEffect(() => valueInput.current?.select(), []);

  return (
    <>
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <Field
          label={measure.unit ? `Value now (${measure.unit})` : 'Value now'}
          name="value"
          required
          hint={rangeHint(measure)}
          error={errors('value')}
        >
          {(control) => (
            <NumberInput
              {...control}
              ref={valueInput}
              data-autofocus
              defaultValue={value('value', initial.value)}
            />
          )}
        </Field>
        <Field
          label="Day"
          name="occurredOn"
          required
          hint="Today, or an earlier day of the plan."
          error={errors('occurredOn')}
        >
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
