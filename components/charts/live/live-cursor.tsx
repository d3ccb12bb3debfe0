import { type KeyboardEvent, useState } from 'react';
import { xPercent, yPercent } from '../frame/frame';
import type { LineKey } from '../frame/series-lines';
import { cssPercent } from '../scene/css-percent';
import type { LiveRow } from './live-rows';
import { LiveValues } from './live-tooltip';
import { indexAfter, rowInWords, todayIndex } from './live-words';

type LiveCursorProps = { name: string; rows: readonly LiveRow[] };

/**
 * A cursor over the dates, for use without a pointer: a slider, so that screen readers pass it the
 * arrow keys and read out each date with its values. It begins at today.
 */
export function LiveCursor({ name, rows }: LiveCursorProps) {
  const [chosen, setChosen] = useState(() => todayIndex(rows));
  const [focused, setFocused] = useState(false);
  const index = Math.min(chosen, rows.length - 1);
  const row = rows[index];
  if (!row) return null;

  function move(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = indexAfter(rows, index, event.key);
    if (next === null) return;
    event.preventDefault();
    setChosen(next);
  }

  return (
    <div
      className="chart-keys"
      role="slider"
      tabIndex={0}
      aria-label={`${name}: arrow keys go by month, Page Up and Page Down by year`}
      aria-valuemin={0}
      aria-valuemax={rows.length - 1}
      aria-valuenow={index}
      aria-valuetext={rowInWords(rows, index)}
      onKeyDown={move}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {focused && <CursorMarks row={row} />}
    </div>
  );
}

function CursorMarks({ row }: { row: LiveRow }) {
  const x = xPercent(row.day);
  const values: readonly (readonly [LineKey, number | undefined])[] = [
    ['planned', row.planned],
    ['required', row.required],
    ['projected', row.logged === undefined ? row.projected : undefined],
    ['beyond', row.logged === undefined && row.projected === undefined ? row.beyond : undefined],
    ['logged', row.logged],
  ];
  return (
    <>
      <svg className="chart-layer" aria-hidden="true">
        <line className="chart-cursor" x1={cssPercent(x)} x2={cssPercent(x)} y2="100%" />
        {values.map(([line, points]) =>
          points === undefined ? null : (
            <circle
              key={line}
              className={`chart-dot chart-dot-${line}`}
              cx={cssPercent(x)}
              cy={cssPercent(yPercent(points))}
              r="4"
            />
          ),
        )}
      </svg>
      <div
        className={x > 50 ? 'chart-keys-left' : 'chart-keys-right'}
        style={{ left: cssPercent(x) }}
      >
        <LiveValues row={row} />
      </div>
    </>
  );
}
