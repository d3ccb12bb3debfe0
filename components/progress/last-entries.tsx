import './progress.css';
import { type CivilDate, daysBetween } from '@/lib/domain/calendar';
import type { Measure } from '@/lib/domain/progress';
import { formatShortDate } from '@/lib/format/dates';
import { rangeHint, shortValueInWords, valueInWords } from '@/lib/format/goal-value';
import { listInWords } from '@/lib/format/list';

type Entry = { readonly occurredOn: CivilDate; readonly value: number };

const SIZE = { width: 96, height: 28 };

/** The last entries of a goal as a sparkline, and in words. */
export function LastEntries({ goal, entries }: { goal: Measure; entries: readonly Entry[] }) {
  const last = entries.at(-1);
  if (!last) return <p className="last-entries">Nothing logged yet. {rangeHint(goal)}</p>;
  const places = placesOf(entries);
  const end = places.at(-1);
  const list = entries.map(
    ({ value, occurredOn }) =>
      `${shortValueInWords(goal, value)} on ${formatShortDate(occurredOn)}`,
  );
  return (
    <p className="last-entries">
      {places.length > 1 && (
        <svg
          viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
          role="img"
          aria-label={`Last entries: ${listInWords(list)}`}
        >
          <path d={`M${places.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
          <circle cx={end?.x} cy={end?.y} r="3.5" />
        </svg>
      )}
      <span>
        {valueInWords(goal, last.value)} on {formatShortDate(last.occurredOn)}. {rangeHint(goal)}
      </span>
    </p>
  );
}

/** By date and value, the highest on top; a single entry, or one value throughout, is in the middle. */
function placesOf(entries: readonly Entry[]) {
  const [first, last] = [entries[0], entries.at(-1)];
  const days = first && last ? daysBetween(first.occurredOn, last.occurredOn) : 0;
  const values = entries.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return entries.map(({ occurredOn, value }) => ({
    x:
      days === 0
        ? SIZE.width
        : (SIZE.width * daysBetween(first?.occurredOn ?? '', occurredOn)) / days,
    y: high === low ? SIZE.height / 2 : (SIZE.height * (high - value)) / (high - low),
  }));
}
