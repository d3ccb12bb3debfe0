import { useMemo } from 'react';
import { Area, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import type { ReadinessSeries } from '@/lib/domain/readiness/series';
import { X_DOMAIN, Y_DOMAIN } from '../frame/frame';
import type { LineKey } from '../frame/series-lines';
import { LiveCursor } from './live-cursor';
import { liveRows } from './live-rows';
import { LiveTooltip } from './live-tooltip';

export interface LivePlotProps {
  /** Its accessible name, the same as that of the server's drawing. */
  readonly name: string;
  readonly series: ReadinessSeries;
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };
const FILL = { width: '100%', height: '100%' };

// Looks come from scene.css by the same classes as the server's lines, so the two cannot differ.
const still = { isAnimationActive: false, dot: false, type: 'linear' } as const;
const dot = (line: LineKey) => ({ r: 4, className: `chart-dot chart-dot-${line}` });

/**
 * The same lines in the same frame, drawn by Recharts on the plot alone: axes, words and marks stay
 * the server's. Nothing is animated.
 */
export function LivePlot({ name, series }: LivePlotProps) {
  const rows = useMemo(() => liveRows(series), [series]);
  return (
    <>
      <ComposedChart
        responsive
        style={FILL}
        data={rows}
        margin={NO_MARGIN}
        // Recharts' own keyboard support cannot move by years, begins in 2026 and does not announce
        // a date's values.
        accessibilityLayer={false}
      >
        <XAxis dataKey="day" type="number" domain={[...X_DOMAIN]} hide />
        <YAxis type="number" domain={[...Y_DOMAIN]} hide />
        <Area {...still} dataKey="likely" className="chart-band" activeDot={false} />
        <Area {...still} dataKey="middle" className="chart-band-middle" activeDot={false} />
        <Area {...still} dataKey="range" className="chart-range" activeDot={false} />
        <Line {...still} dataKey="planned" className="chart-planned" activeDot={dot('planned')} />
        <Line
          {...still}
          dataKey="required"
          className="chart-required"
          activeDot={dot('required')}
        />
        <Line {...still} dataKey="beyond" className="chart-beyond" activeDot={dot('beyond')} />
        <Line
          {...still}
          dataKey="projected"
          className="chart-projected"
          activeDot={dot('projected')}
        />
        <Line {...still} dataKey="logged" className="chart-logged" activeDot={dot('logged')} />
        <Tooltip
          content={LiveTooltip}
          isAnimationActive={false}
          cursor={{ className: 'chart-cursor' }}
        />
      </ComposedChart>
      <LiveCursor name={name} rows={rows} />
    </>
  );
}
