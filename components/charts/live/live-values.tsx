import { addDays, FIRST_DAY } from '@/lib/domain/calendar';
import { formatShortDate } from '@/lib/format/dates';
import { formatLevel, levelRange } from '@/lib/format/numbers';
import { LINES, type LineKey } from '../frame/series-lines';
import type { LiveRow } from './live-rows';

type LiveValuesProps = {
  day: number;
  row: LiveRow;
  /** On a small chart: levels without their ranges. */
  small?: boolean;
};

/** One date's values by name, in whole per cent. */
export function LiveValues({ day, row, small }: LiveValuesProps) {
  const range = (of: readonly [number, number] | undefined) => (small ? undefined : of);
  return (
    <div className="chart-values">
      <b>{formatShortDate(addDays(FIRST_DAY, day))}</b>
      <dl>
        <Value line="required" level={row.required} range={range(row.range)} />
        <Value line="logged" level={row.logged} />
        <Value line="projected" level={row.projected} range={range(row.likely)} />
        <Value line="beyond" level={row.beyond} />
        <Value line="planned" level={row.planned} />
        {row.others?.map(({ name, level }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatLevel(level)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type ValueProps = { line: LineKey; level?: number; range?: readonly [number, number] };

function Value({ line, level, range }: ValueProps) {
  if (level === undefined) return null;
  const likely = range && levelRange(...range);
  return (
    <div>
      <dt>{LINES[line].name}</dt>
      <dd>
        {formatLevel(level)}
        {likely?.includes('–') && <small> ({likely})</small>}
      </dd>
    </div>
  );
}
