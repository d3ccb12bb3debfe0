'use client';

import '../charts/readiness/overlay-lines.css';
import './scenario.css';
import { memo } from 'react';
import { DrawnReadiness } from '@/components/charts/readiness/drawn-readiness';
import type { ScenarioComparison } from './comparison';
import { LineSample } from './line-sample';

/** The chart under the what-if, with today's plan and saved scenarios over it, and the change in words. */
export const ScenarioFigure = memo(function ScenarioFigure({
  comparison,
}: {
  comparison: ScenarioComparison;
}) {
  const { asOf, series, gaps, sentence, lines, change } = comparison;
  return (
    <div className="scenario-figure">
      <DrawnReadiness
        id="scenario"
        name="Readiness under this what-if from 2026 to 2046, in per cent"
        asOf={asOf}
        series={series}
        gaps={gaps}
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
        <b>Compared with today’s plan:</b> {change}.
      </p>
    </div>
  );
});
