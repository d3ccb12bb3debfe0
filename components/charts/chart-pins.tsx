import { formatShortDate, formatShortMonth } from '@/lib/format/dates';
import { LAYOUTS } from './labels';
import { clusterPins, type Pin, type PinCluster } from './pins';
import { percent } from './text';

type ChartPinsProps = { id: string; pins: readonly Pin[] };

/** The plan's dates as marks under the time axis, joined where the plot is too narrow for all. */
export function ChartPins({ id, pins }: ChartPinsProps) {
  const [narrow, wide] = LAYOUTS.map(({ width }) => clusterPins(pins, width));
  if (!narrow || !wide || narrow.length === 0) return null;
  // Only where the two differ are there two sets, of which one is shown.
  const same = narrow.length === wide.length;
  return (
    <div className="chart-pins">
      {!same && <PinMarks id={id} clusters={narrow} className="chart-narrow" />}
      <PinMarks id={id} clusters={wide} className={same ? undefined : 'chart-wide'} />
    </div>
  );
}

type PinMarksProps = { id: string; clusters: readonly PinCluster[]; className?: string };

function PinMarks({ id, clusters, className }: PinMarksProps) {
  return (
    <ul className={className} aria-label="Dates on the time axis">
      {clusters.map(({ x, pins }) => (
        <li key={pins[0].id} style={{ left: percent(x) }}>
          {pins.length === 1 ? (
            <a href={pins[0].href} className={pinClass(pins[0])}>
              <span className={sideOf(x)}>{pinName(pins[0])}</span>
            </a>
          ) : (
            <a href={`#${pinAnchor(id, pins[0])}`} className="chart-pin">
              <b aria-hidden="true">{pins.length}</b>
              <span className={sideOf(x)}>{clusterName(pins)}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where a cluster leads: its first date in the list under the chart. */
export function pinAnchor(id: string, pin: Pin): string {
  return `${id}-pin-${pin.id}`;
}

/** `Goal due 31 Mar 2028: Finish the course (done)` */
export function pinName({ kind, date, title, done }: Pin): string {
  const what = kind === 'goal' ? 'Goal due' : 'Milestone';
  return `${what} ${formatShortDate(date)}: ${title}${done ? ' (done)' : ''}`;
}

function clusterName(pins: PinCluster['pins']): string {
  const from = formatShortMonth(pins[0].date);
  const to = formatShortMonth((pins.at(-1) ?? pins[0]).date);
  return `${pins.length} dates, ${from === to ? from : `${from} to ${to}`}`;
}

function pinClass({ kind, done }: Pin): string {
  return `chart-pin chart-pin-${kind}${done ? ' chart-pin-done' : ''}`;
}

/** The name that shows on focus grows towards the middle, so that it stays on the page. */
function sideOf(x: number): string | undefined {
  return x > 50 ? 'chart-pin-left' : undefined;
}
