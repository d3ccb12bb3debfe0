import type { ReadinessSeries } from '@/lib/domain/readiness/series';
import { formatLevel } from '@/lib/format/numbers';
import { statusWords } from '@/lib/format/readiness/status-words';
import type { EstimateMark, Frame, HorizonMark } from '../frame/frame';
import { columnPlaces, LINES, type LineKey, lineEnd, linePlaces } from '../frame/series-lines';
import type { Place } from '../scene/scene';
import { type LabelRow, labelSize } from './chart-label';
import { type EdgeEnd, endsAtEdge } from './edge-labels';
import type { LabelLayout } from './layouts';
import type { Overlay } from './overlay-labels';
import type { Draft } from './place-drafts';
import type { Direction } from './place-labels';

/** Above and below a mark before beside it: the line runs on both sides. */
const MARK_DIRECTIONS: readonly Direction[] = [
  [0, -1],
  [0, 1],
  [-1, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -0.5],
  [1, 0.5],
  [-1, 0],
  [1, 0],
];
/** The end of the log on the side of the log. */
const LOGGED_DIRECTIONS: readonly Direction[] = [
  [-1, -0.5],
  [-1, 0.5],
  [-1, 0],
  [-1, -1],
  [-1, 1],
  [1, -0.5],
  [1, 0.5],
  [1, -1],
  [1, 1],
  [1, 0],
];
const ENDS = ['logged', 'projected', 'planned'] as const;
const EDGE_KEYS = ['required', 'projected', 'beyond', 'planned', 'logged'] as const;

/** The lines that end at the plot's edge; the required one says how the last horizon stands. */
export function labelledEdges(
  series: ReadinessSeries,
  frame: Frame,
  layout: LabelLayout,
): EdgeEnd[] {
  return EDGE_KEYS.flatMap((key): EdgeEnd[] => {
    const end = lineEnd(series, key);
    const short = key === 'beyond' && linePlaces(series, key, 1).every(endsAtEdge);
    if (!end || !endsAtEdge(end) || short) return [];
    const rows = edgeRows(key, end.value, frame, layout);
    return [{ key, at: { x: 100, y: end.y }, rows, tone: key, marked: key === 'required' }];
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
function statusRows(mark: HorizonMark | undefined): LabelRow[] {
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

/** The labels on the plot: lines that end there, and horizons. */
export function labelDrafts(
  series: ReadinessSeries,
  { horizons, estimates }: Frame,
  layout: LabelLayout,
  overlays: readonly Overlay[] = [],
): Draft[] {
  return [
    ...endDrafts(series, layout),
    ...estimateDraft(estimates.at(-1), layout),
    ...overlays.flatMap((overlay) => overlayDraft(overlay, layout)),
    ...markDrafts(horizons, layout),
  ];
}

/** The newest of the levels that a person gave themselves: the others are in the table. */
function estimateDraft(mark: EstimateMark | undefined, layout: LabelLayout): Draft[] {
  if (!mark || layout.small) return [];
  const level = formatLevel(mark.level);
  const texts = layout.stacked ? ['Your', `estimate ${level}`] : [`Your estimate ${level}`];
  const rows = texts.map((text): LabelRow => ({ tone: 'label', text }));
  const short = layout.stacked ? rows.slice(-1) : undefined;
  return [{ key: 'estimate', at: mark, rows, short, ...labelSize(rows, layout), lines: [] }];
}

/** Another line that is named at its end, be that on the plot or at its edge. */
function overlayDraft({ id, label, series, named }: Overlay, layout: LabelLayout): Draft[] {
  const end = columnPlaces(series, 'p50', 0).at(-1);
  if (!named || !end) return [];
  const texts = layout.stacked ? named.stacked : [label];
  const rows = texts.map((text): LabelRow => ({ tone: 'label', text }));
  const size = labelSize(rows, layout);
  return [{ key: `overlay-${id}`, at: end, rows, short: rows.slice(-1), ...size, lines: [] }];
}

function markDrafts(marks: readonly HorizonMark[], layout: LabelLayout): Draft[] {
  if (layout.small) return [];
  return marks
    .filter((mark) => !endsAtEdge(mark))
    .map((mark) => {
      const { x, y, year, required } = mark;
      const rows: LabelRow[] = [
        { tone: 'required', text: formatLevel(required) },
        ...statusRows(mark),
      ];
      const size = labelSize(rows, layout);
      const short = rows.length > 1 ? rows.slice(1) : undefined;
      const lines = ['required'];
      return {
        key: `${year}`,
        at: { x, y },
        lines,
        rows,
        short,
        ...size,
        towards: MARK_DIRECTIONS,
      };
    });
}

/** What runs through a line's end: the log and the projection meet at today. */
const OWN_LINES: Readonly<Record<(typeof ENDS)[number], readonly LineKey[]>> = {
  logged: ['logged', 'projected', 'beyond'],
  projected: ['projected', 'beyond'],
  planned: ['planned'],
};

/** A line's end that is on the plot, with its words. */
interface End {
  readonly key: (typeof ENDS)[number];
  readonly end: NonNullable<ReturnType<typeof lineEnd>>;
}

/** Ends that are so near to each other that one label names both, one row each. */
function endDrafts(series: ReadinessSeries, layout: LabelLayout): Draft[] {
  const ends = ENDS.flatMap((key): End[] => {
    const end = lineEnd(series, key);
    return end && !endsAtEdge(end) ? [{ key, end }] : [];
  });
  const groups: End[][] = [];
  for (const one of ends) {
    const group = groups.find(([first]) => first && areClose(first.end, one.end, layout));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const rows = group.length > 1 ? groupRows(group) : endRows(first, layout);
    const towards = first.key === 'logged' ? LOGGED_DIRECTIONS : undefined;
    const short = layout.stacked && group.length === 1 ? rows.slice(0, 1) : undefined;
    const lines = group.flatMap(({ key }) => OWN_LINES[key]);
    const size = labelSize(rows, layout);
    return [{ key: first.key, at: first.end, lines, rows, short, ...size, towards }];
  });
}

function areClose(one: Place, other: Place, { height, lineHeight }: LabelLayout): boolean {
  const down = (Math.abs(one.y - other.y) * height) / 100;
  return Math.abs(one.x - other.x) < 0.5 && down < 1.25 * lineHeight;
}

/** From the highest end to the lowest. */
function groupRows(group: readonly End[]): LabelRow[] {
  return group.toSorted((a, b) => a.end.y - b.end.y).map(({ key, end }) => oneRow(key, end.value));
}

function endRows({ key, end: { value } }: End, { stacked }: LabelLayout): LabelRow[] {
  if (!stacked) return [oneRow(key, value)];
  const texts = [LINES[key].name, formatLevel(value)];
  return texts.map((text) => ({ tone: key, text }));
}

function oneRow(key: LineKey, value: number): LabelRow {
  return { tone: key, text: `${LINES[key].name} ${formatLevel(value)}` };
}
