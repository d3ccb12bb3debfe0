import { formatShortDate } from '@/lib/format/dates';
import { At } from './at';
import type { Frame } from './frame';
import { percent } from './text';

/** What the lines stand on: rules for points, ticks for years, and today. */
export function ChartRules({ frame }: { frame: Frame }) {
  const { today } = frame;
  return (
    <svg className="chart-layer" aria-hidden="true">
      <g className="chart-rule">
        {frame.yTicks.map(({ points, y }) => (
          <line key={points} x2="100%" y1={percent(y)} y2={percent(y)} />
        ))}
      </g>
      <g className="chart-tick" textAnchor="end">
        {frame.yTicks.map(({ points, y }) => (
          <text key={points} y={percent(y)} dx="-8" dy=".32em">
            {points}
          </text>
        ))}
        <text className="chart-wide" dx="-8" dy="-13">
          Points
        </text>
      </g>
      <g className="chart-tick chart-years" textAnchor="middle">
        {frame.xTicks.map(({ year, x }) => (
          <At key={year} place={{ x, y: 100 }}>
            <line y2="5" />
            <text>{year}</text>
          </At>
        ))}
      </g>
      {today && (
        <g className="chart-today">
          <line x1={percent(today.x)} x2={percent(today.x)} y2="100%" />
          <text x={percent(today.x)} dy="-8" textAnchor={todayAnchor(today.x)}>
            Today<tspan className="chart-wide">, {formatShortDate(today.date)}</tspan>
          </text>
        </g>
      )}
    </svg>
  );
}

/** At either end of the plot the text turns inwards. */
function todayAnchor(x: number): 'start' | 'middle' | 'end' {
  if (x < 14) return 'start';
  return x > 86 ? 'end' : 'middle';
}
