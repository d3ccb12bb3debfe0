import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/number-input';
import { Select } from '@/components/ui/select';
import type { HorizonYear } from '@/lib/domain/calendar';

type TargetFormProps = {
  action: string;
  year: HorizonYear;
  years: readonly HorizonYear[];
  /** The person's own; undefined for what the horizon asks for. */
  target: number | undefined;
  /** What another year's form is told of this one. */
  memory: string | undefined;
};

/** A GET form: the question is in the address, and works before JavaScript arrives. */
export function TargetForm({ action, year, years, target, memory }: TargetFormProps) {
  return (
    <form action={action} className="flex flex-wrap items-end gap-4">
      {memory !== undefined && <input type="hidden" name="was" value={memory} />}
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
      <Field label="Readiness" name="target" hint="In %. Empty: what that year asks for.">
        {(control) => <NumberInput {...control} key={`${year} ${target}`} defaultValue={target} />}
      </Field>
      <Button type="submit">Work it out</Button>
    </form>
  );
}
