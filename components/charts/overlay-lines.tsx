import type { ReadinessSeries } from '@/lib/domain/chart-series';
import { At } from './at';
import { lineEnd } from './frame';
import { linePath, PLOT_VIEW_BOX } from './paths';
import { spread } from './spread';

export interface Overlay {
  /** Stands at the line's end and before its name in the list: one letter. */
  readonly letter: string;
  readonly series: ReadinessSeries;
}

/** Percent of the plot's height that keeps two letters apart. */
const LETTER_GAP = 6;

/** The middles of other projections over the chart's own, told apart by dash and letter. */
export function OverlayLines({ overlays }: { overlays: readonly Overlay[] }) {
  const ends = overlays.flatMap(({ letter, series }, index) => {
    const end = lineEnd(series, 'p50');
    return end ? [{ letter, index, ...end }] : [];
  });
  const heights = spread(
    ends.map(({ y }) => y),
    LETTER_GAP,
    0,
    100,
  );
  return (
    <>
      <svg
        className="chart-layer chart-overlays"
        viewBox={PLOT_VIEW_BOX}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {overlays.map(({ letter, series }, index) => (
          <path key={letter} className={`chart-overlay-${index + 1}`} d={linePath(series, 'p50')} />
        ))}
      </svg>
      <svg className="chart-layer chart-marks" aria-hidden="true">
        {ends.map(({ letter, x, y }, place) => (
          <At key={letter} place={{ x, y: heights[place] ?? y }}>
            <text x={-5} dy="-.5em" textAnchor="end">
              {letter}
            </text>
          </At>
        ))}
      </svg>
    </>
  );
}
