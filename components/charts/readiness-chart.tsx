import './charts.css';
import type { ReactNode } from 'react';
import { readinessSeries } from '@/lib/domain/chart-series';
import { type Readiness, strategyHorizons } from '@/lib/domain/readiness';
import { type ChartDownloadLinks, ChartDownloads } from './chart-downloads';
import { ChartLines } from './chart-lines';
import { ChartMarks } from './chart-marks';
import { ChartPins } from './chart-pins';
import { ChartRules } from './chart-rules';
import { ChartTable } from './chart-table';
import { chartFrame } from './frame';
import { HorizonGaps } from './horizon-gaps';
import { ReadinessChartLive } from './live/readiness-chart-live';
import { PinList } from './pin-list';
import type { Pin } from './pins';

export interface ReadinessChartProps {
  /** Unique on the page. */
  id?: string;
  readiness: Readiness;
  /** Draws this strategy's level in place of the whole plan's readiness. */
  strategyKey?: string;
  /** Names the chart to those who do not see it. */
  name?: string;
  /** What the chart says, in a sentence. */
  sentence: ReactNode;
  pins?: readonly Pin[];
  downloads?: ChartDownloadLinks;
  /** Whether it answers to pointer and keyboard once the page is alive; not so on paper. */
  live?: boolean;
  /** Beside the downloads: the page's own links. */
  children?: ReactNode;
}

/**
 * What is required, planned, logged and projected from 2026 to 2046. All of it is in the first
 * HTML, for any width; a chart that answers to the pointer is laid over the lines later.
 */
export function ReadinessChart(props: ReadinessChartProps) {
  const { id = 'readiness', readiness, strategyKey, pins = [], live = true } = props;
  const { name = 'Readiness from 2026 to 2046, in points of 100' } = props;
  const series = readinessSeries(readiness, strategyKey);
  const frame = chartFrame(series, readiness.asOf);
  const horizons =
    strategyKey === undefined
      ? readiness.horizons
      : strategyHorizons(readiness.series, strategyKey);
  return (
    <figure id={id} className="chart">
      <div className="chart-frame">
        <div className={pins.length > 0 ? 'chart-plot chart-plot-pinned' : 'chart-plot'}>
          <div role="img" aria-label={name} aria-describedby={`${id}-sentence`}>
            <ChartRules frame={frame} />
            <ChartLines series={series} />
            <ChartMarks series={series} frame={frame} />
          </div>
          {live && <ReadinessChartLive name={name} series={series} />}
          <ChartPins id={id} pins={pins} />
        </div>
      </div>
      <figcaption id={`${id}-sentence`} className="chart-sentence">
        {props.sentence}
      </figcaption>
      <HorizonGaps horizons={horizons} />
      <div className="chart-more">
        <PinList id={id} pins={pins} />
        <ChartTable id={id} series={series} asOf={readiness.asOf} caption={name} />
        {props.downloads && <ChartDownloads {...props.downloads} />}
        {props.children}
      </div>
    </figure>
  );
}
