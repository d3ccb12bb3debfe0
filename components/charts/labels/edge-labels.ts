import type { ReadinessSeries } from '@/lib/domain/readiness/series';
import { formatLevel } from '@/lib/format/numbers';
import { statusWords } from '@/lib/format/readiness/status-words';
import type { Frame, HorizonMark } from '../frame/frame';
import { LINES, type LineKey, lineEnd, linePlaces } from '../frame/series-lines';
import type { Place } from '../scene/scene';
import { spread } from '../scene/spread';
import { type ChartLabel, downOf, type LabelRow, labelSize, tenth } from './chart-label';
import type { LabelLayout } from './layouts';

const KEYS = ['required', 'projected', 'beyond', 'planned', 'logged'] as const;
/**
 * Percent of the plot's width from which a line ends at its edge. What is left after so late a last
 * due date is too short a line to name.
 */
const EDGE = 96;
/** Pixels that keep two labels apart. */
const APART = 2;

export function endsAtEdge({ x }: Place): boolean {
  return x > EDGE;
}

/**
 * The labels right of the plot, each level with the end of its line or led to from there by the
 * line's own stroke; the required line's says how the last horizon stands.
 */
export function edgeLabels(
  series: ReadinessSeries,
  frame: Frame,
  layout: LabelLayout,
): ChartLabel[] {
  const { lineHeight, gutter } = layout;
  const ends = KEYS.flatMap((key) => {
    const end = lineEnd(series, key);
    const short = key === 'beyond' && linePlaces(series, key, 1).every(endsAtEdge);
    return end && endsAtEdge(end) && !short
      ? [{ key, end, rows: edgeRows(key, end.value, frame, layout) }]
      : [];
  });
  const half = (lineHeight + APART) / 2;
  const places = spread(
    ends.map(({ end }) => downOf(end, layout)),
    ends.map(({ rows }) => ({ above: half, below: half + (rows.length - 1) * lineHeight })),
    -half,
    layout.height + half,
  );
  return ends.map(({ key, end, rows }, index) => {
    const size = labelSize(rows, layout);
    const down = (places[index] ?? 0) - downOf(end, layout);
    // The horizon's mark is at the end of the required line.
    const start = key === 'required' ? 9 : 2;
    const bend = start + (gutter - 4 - start) / 3;
    return {
      key,
      rows,
      placed: {
        at: { x: 100, y: end.y },
        dx: gutter + size.width / 2,
        dy: down + ((rows.length - 1) * lineHeight) / 2,
        ...size,
      },
      stroke: {
        tone: key,
        d: `M${start} 0L${tenth(bend)} ${tenth(down)}H${gutter - 4}`,
      },
    };
  });
}

function edgeRows(key: LineKey, value: number, frame: Frame, layout: LabelLayout): LabelRow[] {
  const level = formatLevel(value);
  const last = key === 'required' && !layout.small ? frame.horizons.find(endsAtEdge) : undefined;
  return [
    ...nameRows(key, level, layout.stacked).map((text) => ({ tone: key, text })),
    ...statusRows(last),
  ];
}

/** How a horizon stands, in a word; nothing where it is past. */
export function statusRows(mark: HorizonMark | undefined): LabelRow[] {
  const status = mark?.status;
  return status ? [{ tone: `status-${status}`, text: statusWords(status) }] : [];
}

function nameRows(key: LineKey, level: string, stacked: boolean): string[] {
  if (key === 'beyond') {
    return stacked
      ? ['If nothing', 'more is', 'planned', level]
      : ['If nothing more', `is planned ${level}`];
  }
  const { name } = LINES[key];
  return stacked ? [name, level] : [`${name} ${level}`];
}
