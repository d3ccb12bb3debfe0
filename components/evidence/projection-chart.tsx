import './evidence.css';
import { scaleLinear } from 'd3-scale';
import { DataTable } from '@/components/ui/data-table';
import { type OccupationEvidence, pickSources } from '@/lib/domain/evidence';
import { aboutJobs, formatChange } from '@/lib/format/evidence/figures';
import { projectionSentence } from '@/lib/format/evidence/sentences';
import { EvidenceFigure, percent } from './evidence-figure';

/**
 * Per cent that the scale covers at least in both directions, so that a small change does not fill
 * it.
 */
const SHOWN = 10;

type ProjectionChartProps = { id: string; items: readonly OccupationEvidence[] };

/** Projected change of employment, beside all occupations together. */
export function ProjectionChart({ id, items }: ProjectionChartProps) {
  const projected = items.flatMap((item) =>
    item.projection ? [{ item, projection: item.projection }] : [],
  );
  if (projected.length === 0) return null;
  const all = projected[0]?.projection.allChangePercent ?? null;
  const changes = projected.map(({ projection }) => projection.changePercent);
  const scale = scaleLinear()
    .domain([Math.min(-SHOWN, ...changes), Math.max(SHOWN, ...changes)])
    .nice(4)
    .range([0, 100]);
  const marks = scale.ticks(4);
  return (
    <EvidenceFigure
      id={id}
      name="Projected change of employment from 2024 to 2034, in per cent"
      sentence={projectionSentence(items)}
      rows={projected.map(({ item, projection: { changePercent } }) => ({
        key: item.occupation.code,
        name: item.occupation.title,
        drawing: (
          <Track
            zero={scale(0)}
            change={scale(changePercent)}
            all={all === null ? null : scale(all)}
          />
        ),
        value: formatChange(changePercent),
      }))}
      step={scale(marks[1] ?? 0) - scale(marks[0] ?? 0)}
      ticks={marks.map((value) => ({ at: scale(value), text: formatChange(value) }))}
      table={<ProjectionTable id={`${id}-table`} items={items} />}
      sources={pickSources(items[0]?.sources ?? [], ['bls_ep'])}
    >
      <p className="evidence-note">
        {all !== null && 'The dashed line is all occupations together. '}A projection for the United
        States that ends in 2034 and assumes no shocks. Growth and exposure hardly go together, so
        one is no forecast of the other.
      </p>
    </EvidenceFigure>
  );
}

function Track({ zero, change, all }: { zero: number; change: number; all: number | null }) {
  return (
    <>
      <rect
        className="bar"
        x={percent(Math.min(zero, change))}
        width={percent(Math.abs(change - zero))}
        y="25%"
        height="50%"
      />
      <line className="zero" x1={percent(zero)} x2={percent(zero)} y2="100%" />
      {all !== null && <line className="all" x1={percent(all)} x2={percent(all)} y2="100%" />}
    </>
  );
}

function ProjectionTable({ id, items }: ProjectionChartProps) {
  return (
    <DataTable
      id={id}
      caption="Employment in the United States, counted in 2024 and projected for 2034"
      columns={[
        { key: 'title', header: 'Occupation' },
        { key: 'change', header: 'Change', numeric: true },
        { key: 'y2024', header: '2024', numeric: true },
        { key: 'y2034', header: '2034', numeric: true },
        { key: 'openings', header: 'Openings a year', numeric: true },
        { key: 'education', header: 'Usual way in' },
      ]}
      rows={items.map(({ occupation, projection }) => ({
        key: occupation.code,
        cells: {
          title: projection?.title ?? occupation.title,
          change: projection ? formatChange(projection.changePercent) : 'none published',
          y2024: projection ? aboutJobs(projection.employment2024) : '–',
          y2034: projection ? aboutJobs(projection.employment2034) : '–',
          openings: projection ? aboutJobs(projection.openingsPerYear) : '–',
          education: projection?.entryEducation ?? '–',
        },
      }))}
    />
  );
}
