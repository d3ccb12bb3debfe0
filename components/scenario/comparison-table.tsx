'use client';

import './scenario.css';
import { memo } from 'react';
import { DataTable } from '@/components/ui/data-table';
import type { Outcome } from '@/lib/domain/readiness';
import { compareReadiness } from '@/lib/domain/scenario';
import { changeInWords } from '@/lib/format/scenario';
import { LineSample } from './line-sample';
import { TODAYS_LINE } from './overlays';
import { ProjectedAndRequired } from './projected-and-required';
import type { ComparedScenario, ScenarioComparison } from './use-comparison';

/** Today's plan and the what-ifs side by side: the middle at each horizon, and the change in words. */
export const ComparisonTable = memo(function ComparisonTable({
  comparison,
}: {
  comparison: ScenarioComparison;
}) {
  const { base, readiness, overlays, untouched } = comparison;
  const rows: ComparedScenario[] = [
    { id: 'today', name: TODAYS_LINE, readiness: base },
    ...(untouched ? [] : [{ id: 'this', name: 'This what-if', readiness }]),
    ...overlays,
  ];
  return (
    <DataTable
      id="compare"
      className="compare-table"
      caption="Readiness: projected, and what is needed"
      columns={[
        { key: 'name', header: 'Scenario' },
        ...base.horizons.map(({ year }) => ({ key: String(year), header: String(year) })),
        { key: 'change', header: 'Compared with today’s plan' },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: {
          name: (
            <Name row={row} drawn={row.id === 'today' ? !untouched : row.letter !== undefined} />
          ),
          change:
            row.id === 'today' ? (
              <span className="compare-dash">–</span>
            ) : (
              changeInWords(compareReadiness(base, row.readiness))
            ),
          ...Object.fromEntries(
            row.readiness.horizons.map((outcome) => [
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
function Name({ row: { id, letter, name }, drawn }: { row: ComparedScenario; drawn: boolean }) {
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
function YearOutcome({ outcome }: { outcome: Outcome }) {
  return (
    <>
      <b className="compare-year">{outcome.year}</b>
      <ProjectedAndRequired outcome={outcome} />
    </>
  );
}
