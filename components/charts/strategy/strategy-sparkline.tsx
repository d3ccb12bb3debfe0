import './strategy-sparkline.css';
import '../scene/scene.css';
import type { Readiness } from '@/lib/domain/readiness';
import {
  type DrawnStrategy,
  type ReadinessSeries,
  readinessSeries,
} from '@/lib/domain/readiness/series';
import { type LineKey, lineEnd, linePlaces } from '../frame/series-lines';
import { cssPercent } from '../scene/css-percent';
import { unitPath } from '../scene/unit-path';

/** Small enough that a quarter of a point is a tenth of a pixel. */
const CANVAS = { width: 1_000, height: 400 };
const TOLERANCE = 0.25;

type StrategySparklineProps = { readiness: Readiness; strategy: DrawnStrategy };

/**
 * A sparkline: a strategy's lines from 2026 to 2046 on the frame of the large chart, without words:
 * the numbers are beside it. Fills the width available.
 */
export function StrategySparkline({ readiness, strategy }: StrategySparklineProps) {
  const series = readinessSeries(readiness, strategy);
  const now = lineEnd(series, 'logged');
  return (
    <svg className="chart-spark" aria-hidden="true">
      <svg
        className="chart-lines"
        viewBox={`0 0 ${CANVAS.width} ${CANVAS.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path className="chart-base" d={`M0 ${CANVAS.height}h${CANVAS.width}`} />
        <path className="chart-required" d={path(series, 'required')} />
        <path className="chart-beyond" d={path(series, 'beyond')} />
        <path className="chart-projected" d={path(series, 'projected')} />
        <path className="chart-logged" d={path(series, 'logged')} />
      </svg>
      {now && (
        <circle className="chart-logged" cx={cssPercent(now.x)} cy={cssPercent(now.y)} r="3.5" />
      )}
    </svg>
  );
}

function path(series: ReadinessSeries, line: LineKey): string {
  return unitPath(linePlaces(series, line, TOLERANCE), CANVAS);
}
