'use client';

import '../charts/readiness/overlay-lines.css';
import './scenario.css';
import { memo, useMemo } from 'react';
import { DrawnReadiness } from '@/components/charts/readiness/drawn-readiness';
import { horizonGaps } from '@/components/charts/readiness/horizon-gap';
import { readinessSeries } from '@/lib/domain/readiness/series';
import { compareReadiness } from '@/lib/domain/scenario';
import { changeInWords } from '@/lib/format/scenario';
import { LineSample } from './line-sample';
import { TODAYS_LINE } from './overlays';
import type { ScenarioComparison } from './use-comparison';

/** The chart under the what-if, with today's plan and saved scenarios over it, and the change in words. */
export const ScenarioFigure = memo(function ScenarioFigure({
  comparison,
}: {
  comparison: ScenarioComparison;
}) {
  const { base, readiness, overlays, untouched, sentence } = comparison;
  const series = useMemo(() => readinessSeries(readiness), [readiness]);
  const baseSeries = useMemo(() => readinessSeries(base), [base]);
  const named = useMemo(
    () =>
      overlays.map(({ letter, name, readiness: other }) => ({
        id: letter as string,
        label: letter as string,
        name,
        series: readinessSeries(other),
      })),
    [overlays],
  );
  const today = { id: 'today', label: TODAYS_LINE, name: '', series: baseSeries };
  const lines = [...(untouched ? [] : [today]), ...named];
  const words = untouched
    ? 'nothing has changed yet'
    : changeInWords(compareReadiness(base, readiness));
  return (
    <div className="scenario-figure">
      <DrawnReadiness
        id="scenario"
        name="Readiness under this what-if from 2026 to 2046, in per cent"
        asOf={readiness.asOf}
        series={series}
        gaps={horizonGaps(readiness)}
        pins={[]}
        leftOut={0}
        sentence={sentence}
        overlays={lines}
      />
      {lines.length > 0 && (
        <ul className="scenario-legend" aria-label="Lines over the chart">
          {lines.map(({ id, label, name }) => (
            <li key={id}>
              <LineSample id={id} />
              <span>
                <b>{label}</b> {name}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="scenario-words" role="status">
        <b>Compared with today’s plan:</b> {words}.
      </p>
    </div>
  );
});
