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
import type { Estimate } from '../frame/frame';
import type { Overlay } from '../labels/overlay-labels';
import { SceneDrawing } from '../scene/scene-drawing';
import type { HorizonGap } from './horizon-gap';
import { HorizonGaps } from './horizon-gaps';
import { PinList } from './pin-list';
import { ReadinessTable } from './readiness-table';

interface DrawnReadinessProps extends PinsOnAxis {
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
  /** It is as it was on a day of the past, named by its date. */
  past?: boolean;
  /** Levels that the person gave themselves, by date. */
  estimates?: readonly Estimate[];
  /** Other projections over its own. */
  overlays?: readonly Overlay[];
  /** What makes it react to pointer and keyboard: over the plot, and under the chart. */
  live?: { plot: ReactNode; controls: ReactNode };
  children?: ReactNode;
}

/** The box of its plot, which is taller with pins. */
export function plotClass({ length }: PinsOnAxis['pins']): string {
  return cx('chart-plot chart-readiness', length > 0 && 'chart-plot-pinned');
}

/** The chart and everything below it. */
export function DrawnReadiness(props: DrawnReadinessProps) {
  const { id, name, asOf, series, pins, overlays, estimates, gaps, past } = props;
  const scene = readinessScene(series, asOf, { pins, overlays, estimates, statuses: gaps, past });
  const sentence = `${id}-sentence`;
  return (
    <figure id={id} className="chart">
      <div className="chart-frame">
        <div className={plotClass(pins)}>
          <div role="img" aria-label={name} aria-describedby={sentence}>
            <SceneDrawing scene={scene} />
          </div>
          <AxisPins id={id} pins={scene.pins} />
        </div>
        {props.live?.plot}
      </div>
      <figcaption id={sentence} className="chart-sentence">
        {props.sentence}
      </figcaption>
      {props.listed !== false && <HorizonGaps gaps={gaps} why={props.why} />}
      <div className="chart-more">
        <PinList id={id} pins={pins} leftOut={props.leftOut} />
        <ReadinessTable
          id={id}
          series={series}
          overlays={overlays}
          estimates={estimates}
          asOf={asOf}
          past={past}
          caption={name}
          why={props.why}
        />
        {props.downloads && <ChartDownloads {...props.downloads} />}
        {props.children}
        {props.live?.controls}
      </div>
    </figure>
  );
}
