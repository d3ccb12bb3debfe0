'use client';

import './scenario.css';
import { memo } from 'react';
import { DataTable } from '@/components/ui/data-table';
import type { ComparedRow, ScenarioComparison } from './comparison';
import { LineSample } from './line-sample';
import { ProjectedAndRequired } from './projected-and-required';

/** Today's plan and the what-ifs side by side: the middle at each horizon, and the change in words. */
export const ComparisonTable = memo(function ComparisonTable({
  comparison: { rows, untouched },
}: {
  comparison: ScenarioComparison;
}) {
  const years = rows[0]?.outcomes.map(({ year }) => String(year)) ?? [];
  return (
    <DataTable
      id="compare"
      className="compare-table"
      caption="Readiness: projected, and what is needed"
      columns={[
        { key: 'name', header: 'Scenario' },
        ...years.map((year) => ({ key: year, header: year })),
        { key: 'change', header: 'Compared with today’s plan' },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: {
          name: (
            <Name row={row} drawn={row.id === 'today' ? !untouched : row.letter !== undefined} />
          ),
          change: row.change ?? <span className="compare-dash">–</span>,
          ...Object.fromEntries(
            row.outcomes.map((outcome) => [
              String(outcome.year),
              <YearOutcome key={outcome.year} outcome={outcome} />,
            ]),
          ),
        },
      }))}
    />
  );
});

/** The name with the dash of its line; the what-if itself is the chart's own projected line. */
function Name({ row: { id, letter, name }, drawn }: { row: ComparedRow; drawn: boolean }) {
  return (
    <>
      {letter && `${letter} · `}
      {name}
      {drawn && (
        <span className="block">
          <LineSample id={letter ?? id} />
        </span>
      )}
    </>
  );
}

/** On a phone each outcome is a line of its own, and says its year. */
function YearOutcome({
  outcome: { year, ...outcome },
}: {
  outcome: ComparedRow['outcomes'][number];
}) {
  return (
    <>
      <b className="compare-year">{year}</b>
      <ProjectedAndRequired {...outcome} />
    </>
  );
}
