import { ChoiceGroup, type ChoiceGroupProps } from '@/components/ui/choice-group';
import type { HorizonYear } from '@/lib/domain/calendar';
import { GOAL_SIZES } from '@/lib/domain/goal';
import { sizeInWords, sizeLabel } from '@/lib/format/goal-size';
import { formatGain } from '@/lib/format/numbers';

/** What a point in a strategy brings to readiness at the next horizon. */
export type PointShare = {
  readonly strategy: string;
  readonly year: HorizonYear;
  /** The strategy's weight, 0–1. */
  readonly weight: number;
};

type SizeFieldProps = Pick<
  ChoiceGroupProps,
  'name' | 'error' | 'defaultValue' | 'value' | 'onChange'
> & {
  /** Points that have no word, kept as a choice of their own. */
  asNow?: number;
  /** Null where no horizon is ahead. */
  share: PointShare | null;
};

/** A goal's size in words, each with its points and what they bring. Works before JavaScript. */
export function SizeField({ asNow, share, ...field }: SizeFieldProps) {
  const sizes: number[] = GOAL_SIZES.map(({ points }) => points);
  const others = asNow === undefined || sizes.includes(asNow) ? [] : [asNow];
  const worth = share
    ? ` In per cent: what that is of your readiness in ${share.year}, in “${share.strategy}”.`
    : '';
  return (
    <ChoiceGroup
      {...field}
      legend="Size"
      hint={`Points are what the goal brings to its strategy’s level once it is reached.${worth}`}
      look="cards"
      className="grid-cols-2 sm:grid-cols-4"
      options={[...sizes, ...others].map((points) => ({
        value: String(points),
        label: sizeLabel(points) ?? `As now: ${sizeInWords(points)}`,
        description: worthInWords(points, share),
      }))}
    />
  );
}

function worthInWords(points: number, share: PointShare | null): string {
  const worth = share ? [formatGain(points * share.weight)] : [];
  return [...(sizeLabel(points) ? [`${points} points`] : []), ...worth].join(', ');
}
