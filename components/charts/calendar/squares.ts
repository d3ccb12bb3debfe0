import type { DaySquare } from './months';

/** Units from one day to the next. */
export const SQUARE = 10;

/** Sides of the squares by level: size distinguishes them without colour. */
const SIDES = [2, 5, 6.5, 8, 9] as const;

/** SVG path data of all the given days: one path is far smaller than hundreds of elements. */
export function daySquares(days: readonly Pick<DaySquare, 'column' | 'row' | 'level'>[]): string {
  return days
    .map(({ column, row, level }) => {
      const side = SIDES[level];
      const gap = (SQUARE - side) / 2;
      return `M${column * SQUARE + gap} ${row * SQUARE + gap}h${side}v${side}h-${side}z`;
    })
    .join('');
}
