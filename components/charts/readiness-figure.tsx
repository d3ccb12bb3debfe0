'use client';

import './charts.css';
import type { ReactNode } from 'react';
import type { ExplainLinks } from '@/components/explain/explain-link';
import type { CivilDate } from '@/lib/domain/calendar';
import type { ReadinessSeries } from '@/lib/domain/readiness/series';
import { type ChartDownloadLinks, ChartDownloads } from './chart-downloads';
import { ChartLines } from './chart-lines';
import { ChartMarks } from './chart-marks';
import { ChartPins } from './chart-pins';
import { ChartRules } from './chart-rules';
import { ChartTable } from './chart-table';
import { chartFrame } from './frame';
import { type HorizonGap, HorizonGaps } from './horizon-gaps';
import { ReadinessChartLive } from './live/readiness-chart-live';
import { PinList } from './pin-list';
import type { Pin } from './pins';

export interface ReadinessFigureProps {
  id: string;
  name: string;
  asOf: CivilDate;
  series: ReadinessSeries;
  gaps: readonly HorizonGap[];
  /** By date, all of them on the axis. */
  pins: readonly Pin[];
  sentence: ReactNode;
  downloads?: ChartDownloadLinks;
  /** Where its numbers lead, if anywhere. */
  why?: ExplainLinks;
  live: boolean;
  /** Drawn over the lines, in the plot. */
  overlay?: ReactNode;
  children?: ReactNode;
}

/**
 * The chart and what stands under it. The server draws it into the first HTML like all else; it is
 * a client component so that the page carries a few kilobytes of numbers besides that drawing, and
 * not every path, label and table cell a second time.
 */
export function ReadinessFigure(props: ReadinessFigureProps) {
  const { id, name, asOf, series, pins } = props;
  const frame = chartFrame(series, asOf);
  return (
    <figure id={id} className="chart">
      <div className="chart-frame">
        <div className={pins.length > 0 ? 'chart-plot chart-plot-pinned' : 'chart-plot'}>
          <div role="img" aria-label={name} aria-describedby={`${id}-sentence`}>
            <ChartRules frame={frame} />
            <ChartLines series={series} />
            {props.overlay}
            <ChartMarks series={series} frame={frame} />
          </div>
          {props.live && <ReadinessChartLive name={name} series={series} />}
          <ChartPins id={id} pins={pins} />
        </div>
      </div>
      <figcaption id={`${id}-sentence`} className="chart-sentence">
        {props.sentence}
      </figcaption>
      <HorizonGaps gaps={props.gaps} why={props.why} />
      <div className="chart-more">
        <PinList id={id} pins={pins} />
        <ChartTable id={id} series={series} asOf={asOf} caption={name} why={props.why} />
        {props.downloads && <ChartDownloads {...props.downloads} />}
        {props.children}
      </div>
    </figure>
  );
}
