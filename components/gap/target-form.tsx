import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/number-input';
import { Select } from '@/components/ui/select';
import {
  type CivilDate,
  HORIZON_YEARS,
  type HorizonYear,
  horizonDate,
} from '@/lib/domain/calendar';

type TargetFormProps = {
  action: string;
  year: HorizonYear;
  target: number;
  today: CivilDate;
};

/** A GET form: the question is in the address, and works before JavaScript arrives. */
export function TargetForm({ action, year, target, today }: TargetFormProps) {
  const years = HORIZON_YEARS.filter((one) => horizonDate(one) >= today);
  return (
    <form action={action} className="flex flex-wrap items-end gap-4">
      <Field label="By the end of" name="year">
        {(control) => (
          <Select
            {...control}
            key={year}
            defaultValue={year}
            options={years.map((one) => ({ value: String(one), label: String(one) }))}
          />
        )}
      </Field>
      <Field label="Readiness" name="target" hint="Empty: what the outlook requires.">
        {(control) => <NumberInput {...control} key={target} defaultValue={Math.round(target)} />}
      </Field>
      <Button type="submit">Work it out</Button>
    </form>
  );
}
