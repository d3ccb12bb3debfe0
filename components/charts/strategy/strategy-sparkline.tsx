import '../charts.css';
import type { Readiness } from '@/lib/domain/readiness';
import { readinessSeries } from '@/lib/domain/readiness/series';
import { lineEnd } from '../frame';
import { linePath } from '../paths';
import { percent } from '../text';

/** Small enough that a fourth of a point is a tenth of a pixel. */
const SMALL = { width: 1_000, height: 400, tolerance: 0.25 };

type StrategySparklineProps = { readiness: Readiness; strategyKey: string };

/**
 * A strategy's lines from 2026 to 2046 on the frame of the large chart, without words: what stands
 * beside it says the numbers. Fills the width it is given.
 */
export function StrategySparkline({ readiness, strategyKey }: StrategySparklineProps) {
  const series = readinessSeries(readiness, strategyKey);
  const now = lineEnd(series, 'logged');
  return (
    <svg className="chart-spark" aria-hidden="true">
      <svg
        className="chart-lines"
        viewBox={`0 0 ${SMALL.width} ${SMALL.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path className="chart-base" d={`M0 ${SMALL.height}h${SMALL.width}`} />
        <path className="chart-required" d={linePath(series, 'required', SMALL)} />
        <path className="chart-projected" d={linePath(series, 'p50', SMALL)} />
        <path className="chart-logged" d={linePath(series, 'logged', SMALL)} />
      </svg>
      {now && <circle className="chart-now" cx={percent(now.x)} cy={percent(now.y)} r="3.5" />}
    </svg>
  );
}
