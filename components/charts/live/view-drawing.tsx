import { useMemo } from 'react';
import type { CivilDate } from '@/lib/domain/calendar';
import { axisDay } from '@/lib/domain/readiness/series';
import { AxisPins } from '../fan/axis-pins';
import { panelScene } from '../fan/panel-scene';
import { readinessScene } from '../fan/readiness-scene';
import { SceneDrawing } from '../scene/scene-drawing';
import type { LiveSeries } from './live-chart';
import { type ChartView, stretchYears } from './view';
import { viewFrame } from './view-frame';
import { isWhole, placeIn, yearsInWords } from './years';

/** How many years are named under a plot as narrow as a phone's, and under a small one. */
const NAMES = 6;
const NAMES_SMALL = 4;

type ViewDrawingProps = { chart: LiveSeries; view: ChartView; asOf: CivilDate; small: boolean };

/**
 * Some years, or some lines, of a chart: the same scene as the server's of a part of the series,
 * laid over it. The server's own is hidden meanwhile and is what prints.
 */
export function ViewDrawing({ chart, view, asOf, small }: ViewDrawingProps) {
  const { id, name, sentence, series, statuses, pins = [], overlays = [], estimates } = chart;
  const { years } = view;
  const scene = useMemo(() => {
    const frame = viewFrame(series, asOf, statuses, years, small ? NAMES_SMALL : NAMES, estimates);
    const part = stretchYears(series, years);
    if (small) return { ...panelScene(part, asOf, statuses, undefined, frame), pins: [] };
    const place = (day: number) => placeIn(years, day);
    const on = pins.filter(({ date }) => Math.abs(place(axisDay(date)) - 50) <= 50);
    const over = overlays.map((one) => ({ ...one, series: stretchYears(one.series, years) }));
    return readinessScene(part, asOf, {
      pins: on,
      overlays: over,
      part: { frame, place, pinned: pins.length > 0 },
    });
  }, [series, asOf, statuses, pins, overlays, estimates, years, small]);
  return (
    <div className="chart-view">
      <div
        role="img"
        aria-label={isWhole(years) ? name : `${name}: ${yearsInWords(years)}`}
        aria-describedby={sentence}
      >
        <SceneDrawing scene={scene} />
      </div>
      <AxisPins id={id} pins={scene.pins} />
    </div>
  );
}
