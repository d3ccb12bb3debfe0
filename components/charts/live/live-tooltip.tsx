import type { TooltipContentProps } from 'recharts';
import { formatShortDate } from '@/lib/format/dates';
import { formatPoints, pointRange } from '@/lib/format/numbers';
import type { LiveRow } from './live-rows';

/** The date under the pointer in whole points. */
export function LiveTooltip({ active, payload }: Pick<TooltipContentProps, 'active' | 'payload'>) {
  const row: LiveRow | undefined = payload?.[0]?.payload;
  if (!active || !row) return null;
  return <LiveValues row={row} />;
}

/** One date's values by name. */
export function LiveValues({ row }: { row: LiveRow }) {
  return (
    <div className="chart-tooltip">
      <b>{formatShortDate(row.date)}</b>
      <dl>
        <Value name="Required" points={row.required} />
        <Value name="Logged" points={row.logged} />
        {row.logged === undefined && (
          <Value name="Projected" points={row.projected} range={row.likely} />
        )}
        <Value name="Planned" points={row.planned} />
      </dl>
    </div>
  );
}

type ValueProps = { name: string; points?: number; range?: readonly [number, number] };

function Value({ name, points, range }: ValueProps) {
  if (points === undefined) return null;
  const likely = range && pointRange(...range);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {formatPoints(points)}
        {likely?.includes('–') && <small> ({likely})</small>}
      </dd>
    </div>
  );
}
