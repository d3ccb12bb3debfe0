import { EXPECTED_AT_FIRST, type PacePoint } from '@/lib/domain/activity';
import { partsOf, quarterOf } from '@/lib/domain/calendar';
import { formatFactor } from '@/lib/format/explain/tenths';
import { type Place, type Scene, type SceneText, xTick, yTick } from '../scene/scene';

/** A column of the chart: a quarter that is over, or, at the end, the one that follows. */
export interface PaceColumn {
  readonly name: string;
  /** Null where no goal was open, and for the quarter to come. */
  readonly index: number | null;
  /** What the log until then made likely. */
  readonly likely: PacePoint['expected'];
  readonly next: boolean;
}

/** Each quarter beside what the log before it made likely, and what it makes likely next. */
export function paceColumns(history: readonly PacePoint[]): PaceColumn[] {
  const columns = history.map(
    ({ to, index }, at): PaceColumn => ({
      name: quarterName(to),
      index,
      likely: history[at - 1]?.expected ?? EXPECTED_AT_FIRST,
      next: false,
    }),
  );
  const likely = history.at(-1)?.expected ?? EXPECTED_AT_FIRST;
  return [...columns, { name: 'Next', index: null, likely, next: true }];
}

/** `Q3 2026` */
export function quarterName(date: string): string {
  return `Q${quarterOf(date)} ${partsOf(date).year}`;
}

/** A bar chart: a bar for each quarter on the pale range that was likely, against the planned pace. */
export function paceScene(history: readonly PacePoint[]): Scene {
  const columns = paceColumns(history);
  const most = Math.max(2, ...columns.flatMap(({ index, likely }) => [index ?? 0, likely.p90]));
  const top = Math.min(3.5, Math.ceil(most * 2) / 2);
  const y = (pace: number) => 100 - (Math.min(pace, top) / top) * 100;
  const width = 100 / columns.length;
  const box = (at: number, share: number, low: number, high: number): Place[] => {
    const [left, right] = [(at + 0.5 - share / 2) * width, (at + 0.5 + share / 2) * width];
    return [
      { x: left, y: y(low) },
      { x: left, y: y(high) },
      { x: right, y: y(high) },
      { x: right, y: y(low) },
    ];
  };
  const ticks = [0, 1, 2, 3]
    .filter((pace) => pace <= top)
    .map((pace) => yTick(y(pace), `${pace}.0`, pace === 0 ? 'edge' : 'rule'));
  const planned = { tone: 'planned', x: 100, y: y(1) } as const;
  return {
    rules: ticks.map(({ rule }) => rule),
    paths: [
      { key: 'likely', tone: 'band', points: likelySteps(columns, width, y), area: true },
      ...columns.flatMap(({ name, index }, at) =>
        index === null || index === 0
          ? []
          : [{ key: name, tone: 'bar' as const, points: box(at, 0.6, 0, index), area: true }],
      ),
    ],
    lines: [{ key: 'planned', tone: 'planned', from: { x: 0, y: y(1) }, to: { x: 100, y: y(1) } }],
    dots: [],
    texts: [
      ...ticks.map(({ label }) => label),
      { ...planned, key: 'wide planned', dx: 8, text: 'As planned', size: 'wide' },
      { ...planned, key: 'narrow planned', dx: 6, text: 'Plan', size: 'narrow' },
      ...columns.flatMap((column, at) => barTexts(column, (at + 0.5) * width, y, columns.length)),
      ...columnNames(columns, width),
      // The last column has no bar in the way of the range's name.
      ...(columns.length <= 14 ? [likelyText(columns, width, y)] : []),
    ],
  };
}

/** One area, so that no seams show between quarters: along the top, and back along the bottom. */
function likelySteps(
  columns: readonly PaceColumn[],
  width: number,
  y: (pace: number) => number,
): Place[] {
  const edge = (read: keyof PaceColumn['likely']) =>
    columns.flatMap(({ likely }, at): Place[] => [
      { x: at * width, y: y(likely[read]) },
      { x: (at + 1) * width, y: y(likely[read]) },
    ]);
  return [...edge('p90'), ...edge('p10').toReversed()];
}

function likelyText(
  columns: readonly PaceColumn[],
  width: number,
  y: (pace: number) => number,
): SceneText {
  const high = columns.at(-1)?.likely.p90 ?? 1;
  const place = { x: 100 - width / 2, y: y(high) };
  return {
    key: 'likely',
    tone: 'quiet',
    ...place,
    dy: -10,
    anchor: 'middle',
    text: 'Likely range',
    size: 'wide',
  };
}

/** Above that many columns the table alone has the numbers. */
const MOST_NUMBERS = { narrow: 5, wide: 14 };

function barTexts(
  { name, index, next }: PaceColumn,
  x: number,
  y: (pace: number) => number,
  count: number,
): SceneText[] {
  if (next) return [];
  const key = `index ${name}`;
  if (index === null) {
    return [{ key, tone: 'quiet', x, y: y(0), dy: -9, anchor: 'middle', text: '–' }];
  }
  if (count > MOST_NUMBERS.wide) return [];
  const size = count > MOST_NUMBERS.narrow ? 'wide' : undefined;
  const text = formatFactor(index);
  return [{ key, tone: 'label', x, y: y(index), dy: -10, anchor: 'middle', text, size }];
}

/** A quarter's name where all fit; else the year, where it begins. */
function columnNames(columns: readonly PaceColumn[], width: number): SceneText[] {
  return columns.flatMap(({ name, next }, at): SceneText[] => {
    const x = (at + 0.5) * width;
    if (next) return [xTick(x, 'Next', columns.length > 12 ? 'wide' : undefined)];
    const [quarter, year = ''] = name.split(' ');
    const first = at === 0 || quarter === 'Q1';
    const wide = columns.length <= 10 ? name : first && everyNth(columns, year) ? year : null;
    const narrow = columns.length <= 4 ? name : first && everyNth(columns, year) ? year : null;
    return [
      ...(wide === null ? [] : [xTick(x, wide, 'wide', 'middle')]),
      ...(narrow === null ? [] : [xTick(x, narrow, 'narrow', 'middle')]),
    ];
  });
}

/** With many years only some of them are named. */
function everyNth(columns: readonly PaceColumn[], year: string): boolean {
  const years = columns.length / 4;
  const step = years > 10 ? 5 : years > 5 ? 2 : 1;
  const first = Number(columns[0]?.name.split(' ')[1] ?? year);
  return (Number(year) - first) % step === 0;
}
