import type { ReadinessSeries } from '@/lib/domain/readiness/series';
import type { ChartSize } from '../scene/scene';
import { spread } from '../scene/spread';
import { LINES, type LineKey, lineEnd } from './series-lines';

/** The smallest plot, in pixels, that a set of labels must fit. */
export interface LabelLayout {
  readonly name: ChartSize;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly lineHeight: number;
}

export interface EndLabel {
  readonly key: LineKey;
  /** Percent from the top, apart from the other labels. */
  readonly y: number;
  readonly points: number;
}

/** The labels right of the plot, where lines end at its edge. */
export function endLabels(series: ReadinessSeries, layout: LabelLayout): EndLabel[] {
  const keys = ['required', 'projected', 'planned', 'logged'] as const;
  const ends = keys.flatMap((key) => {
    const end = lineEnd(series, LINES[key].column);
    return end && end.x > 99 ? [{ key, y: end.y, points: end.value }] : [];
  });
  const gap = (layout.lineHeight / layout.height) * 100;
  const placed = spread(
    ends.map(({ y }) => y),
    gap,
    0,
    100,
  );
  return ends.map((end, index) => ({ ...end, y: placed[index] ?? end.y }));
}
