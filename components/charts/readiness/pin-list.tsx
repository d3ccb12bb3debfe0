import './readiness.css';
import { Disclosure } from '@/components/ui/disclosure';
import { formatShortDate } from '@/lib/format/dates';
import { pinAnchor } from '../fan/axis-pins';
import type { PinsOnAxis } from '../fan/pins';

/** The dates of the marks on the axis, as a list. */
export function PinList({ id, pins, leftOut }: PinsOnAxis & { id: string }) {
  if (pins.length === 0) return null;
  return (
    <Disclosure
      summary={
        <span>
          Dates<span className="chart-aside"> on the axis</span> ({pins.length})
        </span>
      }
    >
      <ul className="chart-pin-list">
        {pins.map((pin) => (
          <li key={pin.id} id={pinAnchor(id, pin)}>
            <time dateTime={pin.date}>{formatShortDate(pin.date)}</time>{' '}
            <a href={pin.href} className="link">
              {pin.title}
            </a>{' '}
            <small>
              {pin.kind === 'goal' ? 'goal due' : 'milestone'}
              {pin.done && ', done'}
            </small>
          </li>
        ))}
      </ul>
      {leftOut > 0 && (
        <p className="chart-note">
          The {pins.length} nearest to today. {leftOut} more are on the timeline.
        </p>
      )}
    </Disclosure>
  );
}
