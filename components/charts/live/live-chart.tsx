import { Fragment, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import type { CivilDate } from '@/lib/domain/calendar';
import type { ReadinessSeries } from '@/lib/domain/readiness/series';
import type { Pin } from '../fan/pins';
import type { Estimate, HorizonStanding } from '../frame/frame';
import type { Overlay } from '../labels/overlay-labels';
import { LiveControls } from './live-controls';
import { LivePlot } from './live-plot';
import { liveDays, rowOn } from './live-rows';
import { allInWords, dateInWords, todayIndex } from './live-words';
import { isWholeView, switched, switchesOf, WHOLE_VIEW, withoutLines } from './view';
import { ViewDrawing } from './view-drawing';
import { isWhole, type Years, yearsInWords } from './years';

/** A chart that the server has drawn, and what is needed to draw a part of it. */
export interface LiveSeries {
  /** Unique on the page; the element `…-live` over its plot is where it comes alive. */
  readonly id: string;
  /** Its accessible name, the same as that of the server's drawing. */
  readonly name: string;
  /** What it shows, in a list of several. */
  readonly title: string;
  /** The id of its sentence. */
  readonly sentence: string;
  readonly series: ReadinessSeries;
  readonly statuses: readonly HorizonStanding[];
  readonly pins?: readonly Pin[];
  /** Other projections over its own. */
  readonly overlays?: readonly Overlay[];
  readonly estimates?: readonly Estimate[];
}

export interface LiveChartProps {
  readonly charts: readonly LiveSeries[];
  readonly asOf: CivilDate;
  /** Small multiples: one cursor, the same years and the same lines for all. */
  readonly small?: boolean;
}

/** Years to zoom into, lines to switch, and one cursor, for one chart or for several at once. */
export function LiveChart({ charts, asOf, small = false }: LiveChartProps) {
  const [view, setView] = useState(WHOLE_VIEW);
  const [cursor, setCursor] = useState<number | null>(null);
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const all = useMemo(() => charts.map(({ series }) => series), [charts]);
  const days = useMemo(() => liveDays(all), [all]);
  const switches = useMemo(() => switchesOf(all), [all]);
  const shown = useMemo(
    () => charts.map((one) => ({ ...one, series: withoutLines(one.series, view.off) })),
    [charts, view.off],
  );
  const slots = useSlots(charts);

  function show(years: Years) {
    setView((before) => ({ ...before, years }));
    setOpen(true);
    setSaid(`${isWhole(years) ? 'All years, ' : ''}${yearsInWords(years)}`);
  }

  const index = cursor === null ? null : Math.min(cursor, days.length - 1);
  return (
    <>
      {shown.map((chart, at) => {
        const slot = slots[at];
        const { id, name, series, overlays } = chart;
        if (!slot) return null;
        const others = shown.filter((other) => other !== chart);
        const words = (place: number) =>
          small
            ? allInWords([chart, ...others], days[place] ?? 0, asOf)
            : dateInWords(series, days, place, asOf, overlays);
        return (
          <Fragment key={id}>
            {createPortal(
              <>
                {!isWholeView(view) && (
                  <ViewDrawing chart={chart} view={view} asOf={asOf} small={small} />
                )}
                <LivePlot
                  name={name}
                  days={days}
                  asOf={asOf}
                  years={view.years}
                  cursor={index}
                  row={index === null ? null : rowOn(series, days[index] ?? 0, overlays)}
                  words={words}
                  small={small}
                  onCursor={setCursor}
                  onYears={show}
                  onFollow={(years) => setView((before) => ({ ...before, years }))}
                />
                {!small && (
                  <button
                    type="button"
                    className="chart-opener"
                    aria-expanded={open}
                    aria-label="Zoom and lines"
                    onClick={() => setOpen(!open)}
                  >
                    Zoom
                  </button>
                )}
              </>,
              slot,
            )}
          </Fragment>
        );
      })}
      <LiveControls
        view={view}
        switches={switches}
        around={days[index ?? todayIndex(days, asOf)] ?? 0}
        open={open || small}
        onYears={show}
        onSwitch={(key) => setView((before) => switched(before, key, switches))}
      />
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}

/** The elements over the plots; they are the server's and stay for as long as the page does. */
function useSlots(charts: readonly LiveSeries[]): readonly (HTMLElement | null)[] {
  const [slots, setSlots] = useState<readonly (HTMLElement | null)[]>([]);
  const ids = charts.map(({ id }) => id).join(' ');
  useEffect(() => {
    setSlots(ids.split(' ').map((id) => document.getElementById(`${id}-live`)));
  }, [ids]);
  return slots;
}
