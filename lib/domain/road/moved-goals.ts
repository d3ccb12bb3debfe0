import { type CivilDate, LAST_DAY } from '../calendar';
import { own } from '../own';
import { type Laid, laidAt, type Stage } from './lay-for-horizon';
import { type RoadChoice, roadId } from './types';

type Given = Pick<Stage, 'ahead' | 'axis' | 'schedule' | 'waiting'>;

/**
 * The goals that the person moved, laid before all others: each in the month that they chose, or in
 * the first one after it with room, or else in the last one before it.
 */
export function layMovedGoals(
  given: Given,
  { startOn = {}, atOnce }: Pick<RoadChoice, 'startOn' | 'atOnce'>,
): Laid[] {
  const { axis, waiting } = given;
  const schedule = given.schedule.copy();
  const lastMonth = axis.monthOf(LAST_DAY);
  const wishes = waiting
    .flatMap((templates, strategy) =>
      templates.flatMap((template) => {
        const date: CivilDate | undefined = own(startOn, roadId(template));
        if (date === undefined) return [];
        return [{ strategy, template, month: Math.max(0, axis.monthOf(date)) }];
      }),
    )
    .sort((a, b) => a.month - b.month);
  return wishes.flatMap(({ strategy, template, month }) => {
    const months = [...range(month, lastMonth), ...range(0, month - 1).reverse()];
    for (const from of months) {
      const place = axis.place(from, template.months);
      if (!schedule.hasRoom(strategy, place, { atOnce, abreast: atOnce })) continue;
      schedule.add({ strategy, place });
      return [laidAt(given, strategy, template, place)];
    }
    return [];
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
