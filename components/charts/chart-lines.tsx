import type { ReadinessSeries } from '@/lib/domain/readiness/series';
import { bandPath, linePath, PLOT_VIEW_BOX } from './paths';

/** The four lines and the band, stretched to the plot while strokes keep their width. */
export function ChartLines({ series }: { series: ReadinessSeries }) {
  return (
    <svg
      className="chart-layer chart-lines"
      viewBox={PLOT_VIEW_BOX}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="chart-band" d={bandPath(series, 'p10', 'p90')} />
      <path className="chart-band-middle" d={bandPath(series, 'p25', 'p75')} />
      <path className="chart-planned" d={linePath(series, 'planned')} />
      <path className="chart-required" d={linePath(series, 'required')} />
      <path className="chart-projected" d={linePath(series, 'p50')} />
      <path className="chart-logged" d={linePath(series, 'logged')} />
    </svg>
  );
}
