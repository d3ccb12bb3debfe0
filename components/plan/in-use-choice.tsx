import { ChoiceGroup, type ChoiceGroupProps } from '@/components/ui/choice-group';

export const IN_USE_QUESTION = 'Do you use this in your work now?';

type InUseChoiceProps = Pick<ChoiceGroupProps, 'name' | 'id' | 'defaultValue' | 'error'> & {
  strategyTitle: string;
};

/** Asks whether a strategy is in use: 'yes' or 'no'. Left open, neither is sent. */
export function InUseChoice({ strategyTitle, ...field }: InUseChoiceProps) {
  return (
    <ChoiceGroup
      {...field}
      legend={
        <>
          {IN_USE_QUESTION}
          <span className="sr-only"> {strategyTitle}</span>
        </>
      }
      className="flex gap-x-6"
      options={[
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ]}
    />
  );
}
