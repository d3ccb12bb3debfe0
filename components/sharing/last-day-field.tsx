import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import type { FieldText } from '@/components/ui/field-parts';
import type { CivilDate } from '@/lib/domain/calendar';

type LastDayFieldProps = FieldText & {
  id?: string;
  min: CivilDate;
  max: CivilDate;
  defaultValue: string;
};

/** Until when a secret link works. */
export function LastDayField({ id, hint = '', error, ...control }: LastDayFieldProps) {
  return (
    <Field
      id={id}
      label="Until"
      name="until"
      hint={`The last day it works, at most two years from now. ${hint}`.trim()}
      error={error}
    >
      {(field) => <DateInput {...field} {...control} />}
    </Field>
  );
}
