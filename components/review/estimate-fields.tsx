import { ChoiceGroup } from '@/components/ui/choice-group';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { startingLevels } from '@/lib/domain/outlook/starting-level';
import { formatLevel } from '@/lib/format/numbers';

/** A strategy with what the plan says of it today. */
export interface EstimatedStrategy {
  readonly key: string;
  readonly title: string;
  readonly inUse: boolean;
  /** The computed and the required level, 0–100. */
  readonly level: number;
  readonly required: number;
}

type EstimateFieldsProps = {
  strategies: readonly EstimatedStrategy[];
  initial: (name: string) => string;
  errors: (name: string) => string[] | undefined;
};

/** The five words by the keys that the field holds. */
export const LEVEL_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  startingLevels.map(({ key, label }) => [key, label]),
);

const LEVELS = [
  { value: '', label: 'Not answered' },
  ...startingLevels.map(({ key, label, level }) => ({
    value: key,
    label: `${label} (${formatLevel(level)})`,
  })),
];

/** For each strategy: is it still in use, and what level would the person give themselves. */
export function EstimateFields({ strategies, initial, errors }: EstimateFieldsProps) {
  return strategies.map(({ key, title, inUse, level, required }) => {
    const [use, estimate] = [`strategies.${key}.inUse`, `strategies.${key}.level`];
    return (
      <fieldset key={key} className="estimate">
        <legend>{title}</legend>
        <p className="text-sm text-muted">
          Your plan has it at {formatLevel(level)} ({formatLevel(required)} needed by now),{' '}
          {inUse ? 'in use' : 'not in use'}.
        </p>
        <ChoiceGroup
          legend="Do you use it in your work now?"
          name={use}
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
          defaultValue={initial(use)}
          error={errors(use)}
          className="flex gap-6"
        />
        <Field label="What level would you give yourself?" name={estimate} error={errors(estimate)}>
          {(control) => <Select {...control} options={LEVELS} defaultValue={initial(estimate)} />}
        </Field>
      </fieldset>
    );
  });
}

export function conflictLabels(strategies: readonly EstimatedStrategy[]): Record<string, string> {
  return Object.fromEntries(
    strategies.flatMap(({ key, title }) => [
      [`strategies.${key}.inUse`, `${title}: in use`],
      [`strategies.${key}.level`, `${title}: your level`],
    ]),
  );
}
