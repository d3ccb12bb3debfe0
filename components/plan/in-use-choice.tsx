import { ChoiceGroup } from '@/components/ui/choice-group';

export const IN_USE_QUESTION = 'Do you use this in your work now?';

type InUseChoiceProps = {
  strategy: { key: string; title: string };
  /** 'yes' or 'no'; neither is chosen when absent. */
  defaultValue?: string;
  error?: string[];
};

/** Asks whether a strategy is in use; sends `inUse.KEY`. */
export function InUseChoice({ strategy, defaultValue, error }: InUseChoiceProps) {
  const name = `inUse.${strategy.key}`;
  return (
    <ChoiceGroup
      legend={
        <>
          {IN_USE_QUESTION}
          <span className="sr-only"> {strategy.title}</span>
        </>
      }
      name={name}
      className="flex gap-x-6"
      options={[
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ]}
      defaultValue={defaultValue}
      error={error}
    />
  );
}
