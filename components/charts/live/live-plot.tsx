import { type KeyboardEvent, useState } from 'react';
import type { CivilDate } from '@/lib/domain/calendar';
import { cssPercent } from '../scene/css-percent';
import { CursorMarks } from './cursor-marks';
import type { LiveRow } from './live-rows';
import { indexAfter, nearest, todayIndex } from './live-words';
import { useBrush } from './use-brush';
import {
  ALL_YEARS,
  dayAt,
  daysOf,
  isWhole,
  moveTo,
  placeIn,
  type Years,
  yearsBetween,
  yearsInWords,
  zoomIn,
  zoomOut,
} from './years';

type LivePlotProps = {
  name: string;
  days: readonly number[];
  asOf: CivilDate;
  years: Years;
  /** The place among the days, and the levels there; null while no date is pointed at. */
  cursor: number | null;
  row: LiveRow | null;
  /** A date and its levels as they are read aloud. */
  words: (index: number) => string;
  small: boolean;
  onCursor: (index: number | null) => void;
  /** Other years, to be said. */
  onYears: (years: Years) => void;
  /** The years that the cursor has moved to: its date is said by itself. */
  onFollow: (years: Years) => void;
};

/**
 * A cursor over the dates of a plot, and a brush: a slider, so that screen readers pass it the arrow
 * keys and read out each date with its levels. It begins at today.
 */
export function LivePlot(props: LivePlotProps) {
  const { name, days, years, cursor, row, onCursor, onYears } = props;
  const [focused, setFocused] = useState(false);
  const index = cursor ?? firstIndex(days, props.asOf, years);
  const point = (x: number) => onCursor(nearest(days, dayAt(years, x)));
  const brush = useBrush({
    onPoint: point,
    onLeave: () => focused || onCursor(null),
    onSelect: (from, to) => {
      onCursor(null);
      onYears(yearsBetween(years, from, to));
    },
  });

  function move(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = indexAfter(days, index, event.key);
    const other = next === null ? yearsAfter(years, days[index] ?? 0, event.key) : null;
    if (next === null && other === null) return;
    event.preventDefault();
    if (other) onYears(other);
    if (next === null) return;
    onCursor(next);
    if (!isWhole(years)) props.onFollow(moveTo(years, days[next] ?? 0));
  }

  const selected = brush.selection && yearsBetween(years, ...brush.selection);
  return (
    <div
      className="chart-keys"
      role="slider"
      tabIndex={0}
      aria-label={`${name}: arrow keys go by month, Page Up and Page Down by year, plus and minus zoom`}
      aria-valuemin={0}
      aria-valuemax={days.length - 1}
      aria-valuenow={index}
      aria-valuetext={props.words(index)}
      onKeyDown={move}
      onFocus={() => {
        setFocused(true);
        if (cursor === null) onCursor(index);
      }}
      onBlur={({ relatedTarget }) => {
        setFocused(false);
        // Another chart with the same cursor keeps it.
        if (!relatedTarget?.classList.contains('chart-keys')) onCursor(null);
      }}
      {...brush.handlers}
    >
      {selected && <Selection within={years} selected={selected} />}
      {!selected && row && cursor !== null && (
        <CursorMarks day={days[cursor] ?? 0} row={row} years={years} small={props.small} />
      )}
    </div>
  );
}

/** The years that a brush has passed over so far. */
function Selection({ within, selected }: { within: Years; selected: Years }) {
  const [from, to] = daysOf(selected).map((day) => placeIn(within, day)) as [number, number];
  return (
    <div
      className="chart-selection"
      style={{ left: cssPercent(from), width: cssPercent(to - from) }}
    >
      <b>{yearsInWords(selected)}</b>
    </div>
  );
}

/** Today, or the first date of years that it is not in. */
function firstIndex(days: readonly number[], asOf: CivilDate, years: Years): number {
  const today = todayIndex(days, asOf);
  const x = placeIn(years, days[today] ?? 0);
  return x >= 0 && x <= 100 ? today : nearest(days, daysOf(years)[0]);
}

/** The years that a key zooms to; null for a key that does not. */
function yearsAfter(years: Years, day: number, key: string): Years | null {
  switch (key) {
    case '+':
    case '=':
      return zoomIn(years, day);
    case '-':
    case '_':
      return zoomOut(years);
    case '0':
      return ALL_YEARS;
    case 'Escape':
      return isWhole(years) ? null : ALL_YEARS;
    default:
      return null;
  }
}
