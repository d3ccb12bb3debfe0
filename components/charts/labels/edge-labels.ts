import type { Place, Tone } from '../scene/scene';
import { spread } from '../scene/spread';
import { type ChartLabel, downOf, type LabelRow, labelSize, tenth } from './chart-label';
import type { LabelLayout } from './layouts';

/**
 * Percent of the plot's width from which a line ends at its edge. What is left after so late a last
 * due date is too short a line to name.
 */
const EDGE = 96;
/** Pixels that keep two labels apart. */
const APART = 2;
/** Pixels from a line's end to where the stroke to its label begins. */
const FROM_LINE = 2;
const FROM_MARK = 9;

/** A line that ends at the plot's right edge, with its words. */
export interface EdgeEnd {
  readonly key: string;
  readonly at: Place;
  readonly rows: readonly LabelRow[];
  /** Of the line, whose stroke leads to the words. */
  readonly tone: Tone;
  /** Whether a mark is drawn at its end. */
  readonly marked?: boolean;
}

export function endsAtEdge({ x }: Place): boolean {
  return x > EDGE;
}

/**
 * The labels right of the plot, in the order of the lines that end there; each level with the end of
 * its line, and led to from there by the line's own stroke.
 */
export function edgeLabels(ends: readonly EdgeEnd[], layout: LabelLayout): ChartLabel[] {
  const { lineHeight, gutter } = layout;
  const half = (lineHeight + APART) / 2;
  const places = spread(
    ends.map(({ at }) => downOf(at, layout)),
    ends.map(({ rows }) => ({ above: half, below: half + (rows.length - 1) * lineHeight })),
    -half,
    layout.height + half,
  );
  return ends.map(({ key, at, rows, tone, marked }, index) => {
    const size = labelSize(rows, layout);
    const down = (places[index] ?? 0) - downOf(at, layout);
    const start = marked ? FROM_MARK : FROM_LINE;
    const bend = start + (gutter - 4 - start) / 3;
    return {
      key,
      rows,
      placed: {
        at: { x: 100, y: at.y },
        dx: gutter + size.width / 2,
        dy: down + ((rows.length - 1) * lineHeight) / 2,
        ...size,
      },
      stroke: { tone, d: `M${start} 0L${tenth(bend)} ${tenth(down)}H${gutter - 4}` },
    };
  });
}
