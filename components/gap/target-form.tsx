import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/number-input';
import { TextLink } from '@/components/ui/text-link';
import type { HorizonYear } from '@/lib/domain/calendar';

type TargetFormProps = {
  action: string;
  year: HorizonYear;
  /** The person's own, as it was typed; undefined for what the year needs. */
  target: string | undefined;
  fault: string | undefined;
};

/**
 * A target of the person's own, for this year alone: another year begins with what it needs. A GET
 * form: the question is in the address, and works before JavaScript arrives.
 */
export function TargetForm({ action, year, target, fault }: TargetFormProps) {
  return (
    <Disclosure
      key={`${year} ${target}`}
      className="mt-4"
      summary="Aim for another level"
      open={target !== undefined}
    >
      <form action={action} className="field-row pt-3">
        <input type="hidden" name="year" value={year} />
        <Field label={`Readiness at the end of ${year}, in %`} name="target" error={fault}>
          {(control) => <NumberInput {...control} className="max-w-32" defaultValue={target} />}
        </Field>
        <Button type="submit">Work it out</Button>
        {target !== undefined && (
          <p className="py-2">
            <TextLink href={`${action}?year=${year}`}>Back to what {year} needs</TextLink>
          </p>
        )}
      </form>
    </Disclosure>
  );
}
