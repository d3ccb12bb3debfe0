import type { ComponentProps } from 'react';
import { Select } from '@/components/ui/select';
import type { GoalState } from '@/lib/domain/goal';

type Option = { id: string; title: string; state: GoalState };

const GROUPS = { reached: 'Reached', dropped: 'Dropped' } as const;

/** Goals to choose from: the open ones, then those that are reached or dropped, grouped. */
export function GoalSelect({
  goals,
  asks,
  ...rest
}: ComponentProps<'select'> & {
  goals: readonly Option[];
  /** Offers no goal at first: where none is open. */
  asks: boolean;
}) {
  const options = (state: GoalState) =>
    goals
      .filter((goal) => goal.state === state)
      .map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ));
  return (
    <Select {...rest}>
      {asks && <option value="">Choose a goal</option>}
      {options('open')}
      {(['reached', 'dropped'] as const).map((state) => {
        const group = options(state);
        return (
          group.length > 0 && (
            <optgroup key={state} label={GROUPS[state]}>
              {group}
            </optgroup>
          )
        );
      })}
    </Select>
  );
}
