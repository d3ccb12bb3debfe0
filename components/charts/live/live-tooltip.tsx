import type { TooltipContentProps } from 'recharts';
import { formatShortDate } from '@/lib/format/dates';
import { formatLevel, levelRange } from '@/lib/format/numbers';
import { LINES } from '../frame/series-lines';
import type { LiveRow } from './live-rows';

/** The date under the pointer in whole per cent. */
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
        <Value name={LINES.required.name} level={row.required} range={row.range} />
        <Value name={LINES.logged.name} level={row.logged} />
        {row.logged === undefined && <Ahead row={row} />}
        <Value name={LINES.planned.name} level={row.planned} />
      </dl>
    </div>
  );
}

/** What is projected, and after the last due date what is left of it. */
function Ahead({ row: { projected, likely, beyond } }: { row: LiveRow }) {
  return projected === undefined ? (
    <Value name={LINES.beyond.name} level={beyond} />
  ) : (
    <Value name={LINES.projected.name} level={projected} range={likely} />
  );
}

type ValueProps = { name: string; level?: number; range?: readonly [number, number] };

function Value({ name, level, range }: ValueProps) {
  if (level === undefined) return null;
  const likely = range && levelRange(...range);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {formatLevel(level)}
        {likely?.includes('–') && <small> ({likely})</small>}
      </dd>
    </div>
  );
}
