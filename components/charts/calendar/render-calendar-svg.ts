import type { CalendarYear } from '@/lib/domain/activity';
import { formatMonth } from '@/lib/format/dates';
import { PALETTE } from '../scene/palette';
import { SVG_BOTTOM, SVG_MARGIN, SVG_TOP, svgFile } from '../scene/svg-file';
import { element } from '../scene/xml';
import { calendarSentence } from './calendar-words';
import { calendarMonths, LEVEL_WORDS, type Level } from './months';
import { daySquares, SQUARE } from './squares';

const SCALE = 1.48;
/** Room for six weeks. */
const MONTH = 92;
const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];
const LOOKS = [
  { fill: PALETTE.edge },
  { fill: PALETTE.accent, 'fill-opacity': 0.55 },
  { fill: PALETTE.accent, 'fill-opacity': 0.7 },
  { fill: PALETTE.accent, 'fill-opacity': 0.85 },
  { fill: PALETTE.accent },
] as const;

/** The calendar heat map of a year's log as a standalone SVG. */
export function renderCalendarSvg(planTitle: string, year: CalendarYear, asOf: string): string {
  const months = calendarMonths(year).map(({ first, squares }, index) => {
    const at = SVG_MARGIN + index * MONTH;
    return (
      element('text', { x: at, y: SVG_TOP, 'font-size': 13 }, formatMonth(first).slice(0, 3)) +
      element(
        'g',
        { transform: `translate(${at} ${SVG_TOP + 12}) scale(${SCALE})` },
        element('path', {
          d: daySquares(squares.filter(({ outside }) => outside)),
          fill: PALETTE.rule,
        }),
        ...LEVELS.map((level) =>
          element('path', {
            d: daySquares(squares.filter((one) => !one.outside && one.level === level)),
            ...LOOKS[level],
          }),
        ),
      )
    );
  });
  const bottom = SVG_TOP + 12 + 7 * SQUARE * SCALE;
  return svgFile({
    title: `${planTitle}: entries in ${year.year}`,
    sentence: calendarSentence(year),
    asOf,
    body: `${months.join('')}${key(bottom + 34)}`,
    height: bottom + 60 + SVG_BOTTOM,
  });
}

function key(y: number): string {
  return LEVELS.map((level) => {
    const x = SVG_MARGIN + level * 110;
    return (
      element(
        'g',
        { transform: `translate(${x} ${y - 13}) scale(${SCALE})` },
        element('path', { d: daySquares([{ column: 0, row: 0, level }]), ...LOOKS[level] }),
      ) + element('text', { x: x + 24, y, 'font-size': 13 }, LEVEL_WORDS[level])
    );
  }).join('');
}
