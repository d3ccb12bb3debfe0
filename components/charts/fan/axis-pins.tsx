import './pins.css';
import { formatShortMonth } from '@/lib/format/dates';
import { cssPercent } from '../scene/css-percent';
import { type Pin, type PinCluster, pinName } from './pins';
import type { PinSet } from './readiness-scene';

/** The plan's dates as links under the time axis. */
export function AxisPins({ id, pins }: { id: string; pins: readonly PinSet[] }) {
  if (pins.length === 0) return null;
  return (
    <div className="chart-pins">
      {pins.map(({ size, clusters }) => (
        <PinMarks
          key={size ?? 'both'}
          id={id}
          clusters={clusters}
          className={size && `chart-${size}`}
        />
      ))}
    </div>
  );
}

type PinMarksProps = { id: string; clusters: readonly PinCluster[]; className?: string };

function PinMarks({ id, clusters, className }: PinMarksProps) {
  return (
    <ul className={className} aria-label="Dates on the time axis">
      {clusters.map(({ x, pins }) => (
        <li key={pins[0].id} style={{ left: cssPercent(x) }}>
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
