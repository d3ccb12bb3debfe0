import './explain.css';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { type CivilDate, LAST_DAY } from '@/lib/domain/calendar';
import type { ExplainQuestion } from './explain-query';
import { LINE_LABELS } from './labels';

type ExplainFormProps = {
  question: ExplainQuestion;
  strategies: readonly { readonly key: string; readonly title: string }[];
  /** The first date of the chart. */
  first: CivilDate;
  planHref: string;
};

/** A GET form that leads to the breakdown of any other number. */
export function ExplainForm({ question, strategies, first, planHref }: ExplainFormProps) {
  return (
    <Disclosure summary="Another date or strategy" className="explain-form">
      <form action={`${planHref}/why`} className="grid max-w-xl gap-4 pt-2 pb-4">
        <Field label="Date" name="date" hint="The chart has today and the last day of each month.">
          {(control) => (
            <DateInput {...control} defaultValue={question.date} min={first} max={LAST_DAY} />
          )}
        </Field>
        <Field label="Line" name="line">
          {(control) => (
            <Select
              {...control}
              defaultValue={question.line}
              options={Object.entries(LINE_LABELS).map(([value, label]) => ({ value, label }))}
            />
          )}
        </Field>
        <Field label="Of" name="strategy">
          {(control) => (
            <Select
              {...control}
              defaultValue={question.strategyKey ?? ''}
              options={[
                { value: '', label: 'The whole plan' },
                ...strategies.map(({ key, title }) => ({ value: key, label: title })),
              ]}
            />
          )}
        </Field>
        <div>
          <Button type="submit">Show this number</Button>
        </div>
      </form>
    </Disclosure>
  );
}
