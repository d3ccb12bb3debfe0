import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { CivilDate } from '@/lib/domain/calendar';
import type { ReviewKind } from '@/lib/domain/review';
import { formatDate } from '@/lib/format/dates';

type CompareFormProps = {
  reviews: readonly { kind: ReviewKind; period: string; asOf: CivilDate }[];
  earlier: string;
  later: string;
  /** The value that stands for the plan as it is. */
  today: string;
};

/** Which two are set beside each other: a form of an address, which works without JavaScript. */
export function CompareForm({ reviews, earlier, later, today }: CompareFormProps) {
  const taken = reviews.map(({ kind, period, asOf }) => ({
    value: period,
    label: `${formatDate(asOf)}, ${kind}`,
  }));
  return (
    <form className="field-row mb-8">
      <Field label="Review" name="a">
        {(control) => <Select {...control} key={earlier} options={taken} defaultValue={earlier} />}
      </Field>
      <Field label="Beside" name="b">
        {(control) => (
          <Select
            {...control}
            key={later}
            options={[{ value: today, label: 'Today' }, ...taken]}
            defaultValue={later}
          />
        )}
      </Field>
      <Button type="submit">Compare</Button>
    </form>
  );
}
