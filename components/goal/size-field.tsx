import { ChoiceGroup, type ChoiceGroupProps } from '@/components/ui/choice-group';
import type { HorizonYear } from '@/lib/domain/calendar';
import { GOAL_SIZES } from '@/lib/domain/goal';
import { exactPoints, sizeLabel } from '@/lib/format/goal-size';
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
  /** A number of points to keep as a choice of its own where it has no word, and what it is. */
  given?: { points: number; label: string };
  /** Null where no horizon is ahead. */
  share: PointShare | null;
};

/** A goal's size in words, each with its points and what they bring. Works before JavaScript. */
export function SizeField({ given, share, ...field }: SizeFieldProps) {
  const sizes: number[] = GOAL_SIZES.map(({ points }) => points);
  const others = given && !sizes.includes(given.points) ? [given.points] : [];
  const worth = share
    ? `points to the level of “${share.strategy}”, and per cent to your readiness in ${share.year}`
    : 'points to its strategy’s level';
  return (
    <ChoiceGroup
      {...field}
      legend="Size"
      hint={`What the goal brings once it is reached: ${worth}.`}
      look="cards"
      className="grid-cols-[repeat(auto-fit,minmax(7.5rem,1fr))]"
      options={[...sizes, ...others].map((points) => ({
        value: String(points),
        label: sizeLabel(points) ?? given?.label,
        description: (
          <>
            <span className="block">{exactPoints(points)}</span>
            {share && formatGain(points * share.weight)}
          </>
        ),
      }))}
    />
  );
}
