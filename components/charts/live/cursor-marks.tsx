import { yPercent } from '../frame/frame';
import { LINE_KEYS } from '../frame/series-lines';
import { cssPercent } from '../scene/css-percent';
import type { LiveRow } from './live-rows';
import { LiveValues } from './live-values';
import { placeIn, type Years } from './years';

type CursorMarksProps = { day: number; row: LiveRow; years: Years; small: boolean };

/** A date on the plot: a line, a dot on each of the chart's lines, and the levels in words. */
export function CursorMarks({ day, row, years, small }: CursorMarksProps) {
  const x = placeIn(years, day);
  if (x < 0 || x > 100) return null;
  return (
    <>
      <svg className="chart-layer" aria-hidden="true">
        <line className="chart-cursor" x1={cssPercent(x)} x2={cssPercent(x)} y2="100%" />
        {LINE_KEYS.map((line) => {
          const points = row[line];
          return points === undefined ? null : (
            <circle
              key={line}
              className={`chart-dot chart-dot-${line}`}
              cx={cssPercent(x)}
              cy={cssPercent(yPercent(points))}
              r="4"
            />
          );
        })}
      </svg>
      <div
        className={x > 50 ? 'chart-keys-left' : 'chart-keys-right'}
        style={{ left: cssPercent(x) }}
      >
        <LiveValues day={day} row={row} small={small} />
      </div>
    </>
  );
}
