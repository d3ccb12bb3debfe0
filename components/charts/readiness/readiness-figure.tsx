'use client';

import './readiness.css';
import '../figure/figure.css';
import '../scene/scene.css';
import type { ReactNode } from 'react';
import type { ExplainLinks } from '@/components/explain/explain-link';
import { cx } from '@/components/ui/cx';
import type { CivilDate } from '@/lib/domain/calendar';
import type { ReadinessSeries } from '@/lib/domain/readiness/series';
import { AxisPins } from '../fan/axis-pins';
import type { PinsOnAxis } from '../fan/pins';
import { readinessScene } from '../fan/readiness-scene';
import { type ChartDownloadLinks, ChartDownloads } from '../figure/chart-downloads';
import type { Overlay } from '../labels/overlay-labels';
import { LiveLoader } from '../live/live-loader';
import { SceneDrawing } from '../scene/scene-drawing';
import type { HorizonGap } from './horizon-gap';
import { HorizonGaps } from './horizon-gaps';
import { PinList } from './pin-list';
import { ReadinessTable } from './readiness-table';

export interface ReadinessFigureProps extends PinsOnAxis {
  id: string;
  name: string;
  asOf: CivilDate;
  series: ReadinessSeries;
  gaps: readonly HorizonGap[];
  /** Whether the gaps are listed below; their marks are on the chart anyway. */
  listed?: boolean;
  sentence: ReactNode;
  downloads?: ChartDownloadLinks;
  /** What its numbers link to, if anything. */
  why?: ExplainLinks;
  live: boolean;
  /** Other projections over its own. */
  overlays?: readonly Overlay[];
  children?: ReactNode;
}

/**
 * The chart and everything below it, rendered on the server like the rest of the page. It is a
 * client component so that the page carries a few kilobytes of numbers besides that HTML, and not
 * every path, label and table cell a second time.
 */
export function ReadinessFigure(props: ReadinessFigureProps) {
  const { id, name, asOf, series, pins, overlays, gaps } = props;
  const scene = readinessScene(series, asOf, { pins, overlays, statuses: gaps });
  const plotClass = cx('chart-plot chart-readiness', pins.length > 0 && 'chart-plot-pinned');
  const sentence = `${id}-sentence`;
  return (
    <figure id={id} className="chart">
      <div className="chart-frame">
        <div className={plotClass}>
          <div role="img" aria-label={name} aria-describedby={sentence}>
            <SceneDrawing scene={scene} />
          </div>
          <AxisPins id={id} pins={scene.pins} />
        </div>
        {props.live && <div id={`${id}-live`} className={cx(plotClass, 'chart-live')} />}
      </div>
      <figcaption id={sentence} className="chart-sentence">
        {props.sentence}
      </figcaption>
      {props.listed !== false && <HorizonGaps gaps={gaps} why={props.why} />}
      <div className="chart-more">
        <PinList id={id} pins={pins} leftOut={props.leftOut} />
        <ReadinessTable id={id} series={series} asOf={asOf} caption={name} why={props.why} />
        {props.downloads && <ChartDownloads {...props.downloads} />}
        {props.children}
        {props.live && (
          <LiveLoader
            charts={[{ id, name, title: name, sentence, series, statuses: gaps, pins }]}
            asOf={asOf}
          />
        )}
      </div>
    </figure>
  );
}
