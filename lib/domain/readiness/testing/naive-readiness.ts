/**
 * Test oracle: the readiness model a second time, written formula by formula without shared code.
 * It is slow and only serves as a reference to compare the first one with. Days are counted from
 * 1970-01-01.
 */
import type {
  ReadinessGoal as Goal,
  ReadinessPlan as Plan,
  ReadinessScenario as Scenario,
  ReadinessStrategy as Strategy,
} from '../types';

const seen = new Map<string, number>();
const utc = (date: string) => {
  const day = seen.get(date) ?? Math.round(Date.parse(`${date}T12:00:00Z`) / 864e5 - 0.5);
  seen.set(date, day);
  return day;
};
const monthEnd = (year: number, month: number) => Date.UTC(year, month, 0) / 864e5;
const clamp = (x: number) => Math.min(Math.max(x, 0), 1);
const sum = (xs: number[]) => xs.reduce((a, b) => a + b, 0);
/** Whether a fraction is 1, but for rounding errors. */
const isOne = (x: number) => x > 1 - 1e-12;
const YEARS = [2031, 2036, 2046] as const;
const Z = Array.from({ length: 99 }, (_, i) => quantile((i + 1) / 100));

export function naiveReadiness(plan: Plan, asOfDate: string, scenario: Scenario = {}) {
  const asOf = utc(asOfDate);
  const startedOn = utc(plan.startedOn);
  const H = scenario.halfLifeYears === undefined ? plan.halfLifeYears : scenario.halfLifeYears;
  const goals = plan.strategies.flatMap((strategy) => strategy.goals);

  const fresh = (a: number, b: number) =>
    b <= a || H === null ? 1 : Math.exp((-Math.LN2 * (b - a)) / (365.25 * H));
  const last = (g: Goal, d: number) => {
    const by = g.entries.filter((e) => utc(e.occurredOn) <= d);
    const newest = Math.max(...by.map((e) => utc(e.occurredOn)));
    return by.filter((e) => utc(e.occurredOn) === newest).at(-1);
  };
  const fraction = (g: Goal, d: number) => {
    const entry = last(g, d);
    return entry ? clamp((entry.value - g.baseline) / (g.target - g.baseline)) : 0;
  };
  const fadesFrom = (g: Goal, d: number) => {
    const entry = last(g, d);
    if (!entry) return Number.POSITIVE_INFINITY;
    if (g.droppedOn !== null || fraction(g, d) === 1) return utc(entry.occurredOn);
    if (d <= utc(g.dueOn)) return Number.POSITIVE_INFINITY;
    return Math.max(utc(g.dueOn), utc(entry.occurredOn));
  };
  const span = (g: Goal) => utc(g.dueOn) - utc(g.startOn);
  const plannedFraction = (g: Goal, d: number) => clamp((d - utc(g.startOn)) / span(g));

  const between = (anchors: [number, number][], d: number) => {
    const [first, ...rest] = anchors as [[number, number], ...[number, number][]];
    let [from, low] = first;
    for (const [to, high] of rest) {
      if (d <= from) return low;
      if (d <= to) return low + ((high - low) * (d - from)) / (to - from);
      [from, low] = [to, high];
    }
    return low;
  };
  const weight = (k: Strategy, d: number) =>
    between(
      YEARS.map((year) => {
        const all = sum(plan.strategies.map((other) => other.weights[year]));
        const share = all === 0 ? 1 / plan.strategies.length : k.weights[year] / all;
        return [utc(`${year}-12-31`), share];
      }),
      d,
    );
  const required = (k: Strategy, d: number) => {
    const first = utc('2026-01-01');
    const moved = Math.min(utc('2046-12-31'), first + (scenario.disruption ?? 1) * (d - first));
    const anchors = YEARS.map((y): [number, number] => [utc(`${y}-12-31`), k.required[y]]);
    return between([[first, k.required[2026]], ...anchors], moved);
  };
  const level = (k: Strategy, d: number, earned: (g: Goal) => number) =>
    Math.min(100, k.startingLevel * fresh(startedOn, d) + sum(k.goals.map(earned)));

  // Pace
  const rows: { P: number; A: number }[] = [];
  let from = startedOn;
  for (let q = 0; q < 500; q++) {
    const to = monthEnd(2000, 3 * (q + 1));
    if (to <= startedOn || to >= asOf) continue;
    const counted = goals.filter((g) => g.droppedOn === null && utc(g.startOn) <= to);
    const begin = from;
    const start = (g: Goal) => (begin === startedOn ? 0 : fraction(g, begin));
    rows.push({
      P: sum(counted.map((g) => g.points * (plannedFraction(g, to) - plannedFraction(g, begin)))),
      A: Math.max(0, sum(counted.map((g) => g.points * (fraction(g, to) - start(g))))),
    });
    from = to;
  }
  const kept = rows.filter((row) => row.P > 0);
  const N = kept.length;
  const spi =
    N === 0 ? null : Math.min(3, sum(kept.map((row) => row.A)) / sum(kept.map((row) => row.P)));
  const mean = spi === null ? 1 : (N * spi + 2) / (N + 2);
  const off = kept.map((row) => (Math.min(3, row.A / row.P) - (spi ?? 0)) ** 2);
  const spread = Math.sqrt((sum(off) + 2 * 0.5 ** 2) / (N + 2));

  // Grid
  const grid: number[] = [asOf];
  const [year, month] = plan.startedOn.split('-').map(Number) as [number, number];
  for (let m = month; ; m++) {
    const end = monthEnd(year, m);
    if (end > utc('2046-12-31')) break;
    if (end !== asOf) grid.push(end);
  }
  grid.sort((a, b) => a - b);

  // Projection
  const pace = (j: number, d: number) => {
    const n = (d - asOf) / 91.3125;
    const z = Z[j] as number;
    return (scenario.pace ?? 1) * Math.max(0, mean + z * spread * Math.sqrt(1 / n + 1 / (N + 2)));
  };
  const ahead = grid.filter((d) => d >= asOf);
  const drawn = (g: Goal, j: number) => {
    const f0 = fraction(g, asOf);
    const b = Math.max(asOf, utc(g.startOn));
    const f = (d: number) => {
      if (g.droppedOn !== null || f0 === 1 || d <= b) return f0;
      const reached = f0 + (pace(j, d) * (d - b)) / span(g);
      return isOne(reached) ? 1 : reached;
    };
    const c = ahead.find((d) => f(d) === 1);
    const since = fadesFrom(g, asOf);
    return (d: number) => {
      const B = c === undefined || d <= c ? 1 : fresh(c, d);
      const A = since === Number.POSITIVE_INFINITY ? B : fresh(since, d);
      return g.points * (f0 * A + (f(d) - f0) * B);
    };
  };
  const draws = new Map(goals.map((g) => [g, Z.map((_, j) => drawn(g, j))]));
  const projectedLevel = (k: Strategy, j: number, d: number) =>
    level(k, d, (g) => draws.get(g)?.[j]?.(d) ?? 0);
  const band = (values: number[]) => {
    const sorted = values.toSorted((a, b) => a - b);
    const at = (rank: number) => sorted[rank - 1] as number;
    return { p10: at(10), p25: at(25), p50: at(50), p75: at(75), p90: at(90) };
  };

  const series = grid.map((d) => {
    const lines = plan.strategies.map((k) => ({
      required: required(k, d),
      planned: level(k, d, (g) =>
        g.droppedOn !== null ? 0 : g.points * plannedFraction(g, d) * fresh(utc(g.dueOn), d),
      ),
      logged:
        d > asOf ? null : level(k, d, (g) => g.points * fraction(g, d) * fresh(fadesFrom(g, d), d)),
      draws: d < asOf ? null : Z.map((_, j) => projectedLevel(k, j, d)),
    }));
    const mean = (read: (line: (typeof lines)[number]) => number) =>
      sum(plan.strategies.map((k, i) => weight(k, d) * read(lines[i] as (typeof lines)[number])));
    return {
      date: new Date(d * 864e5).toISOString().slice(0, 10),
      required: mean((line) => line.required),
      planned: mean((line) => line.planned),
      logged: d > asOf ? null : mean((line) => line.logged ?? 0),
      projected: d < asOf ? null : band(Z.map((_, j) => mean((line) => line.draws?.[j] ?? 0))),
      strategies: Object.fromEntries(
        plan.strategies.map((k, i) => {
          const { draws: values, ...line } = lines[i] as (typeof lines)[number];
          return [k.key, { ...line, projected: values && band(values) }];
        }),
      ),
    };
  });
  const horizons = YEARS.flatMap((y) => {
    const row = series.find(({ date }) => date === `${y}-12-31`);
    if (!row?.projected) return [];
    return [{ year: y, required: row.required, planned: row.planned, projected: row.projected }];
  });
  return { asOf: asOfDate, pace: { quarters: N, spi, mean, spread }, series, horizons };
}

/** Φ⁻¹ by bisection on the power series of Φ. */
function quantile(p: number): number {
  let [low, high] = [-9, 9];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (cumulative(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function cumulative(x: number): number {
  let term = x;
  let total = x;
  for (let n = 1; n < 300; n++) {
    term *= (x * x) / (2 * n + 1);
    total += term;
  }
  return 0.5 + (total * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}
