'use client';

import './readiness.css';
import '../figure/figure.css';
import '../scene/scene.css';
import type { ReactNode } from 'react';
import type { ExplainLinks } from '@/components/explain/explain-link';
import type { CivilDate } from '@/lib/domain/calendar';
import type { ReadinessSeries } from '@/lib/domain/readiness/series';
import { type ChartDownloadLinks, ChartDownloads } from '../figure/chart-downloads';
import { ReadinessChartLive } from '../live/readiness-chart-live';
import type { Scene } from '../scene/scene';
import { SceneDrawing } from '../scene/scene-drawing';
import { AxisPins } from './axis-pins';
import type { HorizonGap } from './horizon-gap';
import { HorizonGaps } from './horizon-gaps';
import { PinList } from './pin-list';
import type { Pin } from './pins';
import { readinessScene } from './readiness-scene';
import { ReadinessTable } from './readiness-table';

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
  /** What its numbers link to, if anything. */
  why?: ExplainLinks;
  live: boolean;
  /** Drawn over the lines, in the plot. */
  overlay?: Pick<Scene, 'paths' | 'texts'>;
  children?: ReactNode;
}

/**
 * The chart and everything below it, rendered on the server like the rest of the page. It is a
 * client component so that the page carries a few kilobytes of numbers besides that HTML, and not
 * every path, label and table cell a second time.
 */
export function ReadinessFigure(props: ReadinessFigureProps) {
  const { id, name, asOf, series, pins, overlay } = props;
  const scene = readinessScene(series, asOf, { pins, overlay });
  return (
    <figure id={id} className="chart">
      <div className="chart-frame">
        <div className={pins.length > 0 ? 'chart-plot chart-plot-pinned' : 'chart-plot'}>
          <div role="img" aria-label={name} aria-describedby={`${id}-sentence`}>
            <SceneDrawing scene={scene} />
          </div>
          {props.live && <ReadinessChartLive name={name} series={series} />}
          <AxisPins id={id} pins={scene.pins} />
        </div>
      </div>
      <figcaption id={`${id}-sentence`} className="chart-sentence">
        {props.sentence}
      </figcaption>
      <HorizonGaps gaps={props.gaps} why={props.why} />
      <div className="chart-more">
        <PinList id={id} pins={pins} />
        <ReadinessTable id={id} series={series} asOf={asOf} caption={name} why={props.why} />
        {props.downloads && <ChartDownloads {...props.downloads} />}
        {props.children}
      </div>
    </figure>
  );
}
