/**
 * Test oracle: version 2 of the readiness model a second time, written formula by formula without
 * shared code. It is slow and only serves as a reference to compare the first one with. Days are
 * counted from 1970-01-01.
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
const YEARS = [2031, 2036, 2046] as const;
const QUARTER = 365.25 / 4;
/** By rank 1…99; 0 is no rank. */
const Z = Array.from({ length: 100 }, (_, r) => (r === 0 ? 0 : quantile(r / 100)));
/** Sixteen to a line. */
const A = `
  384 344 368 350 388 313 86 270 109 138 434 231 102 416 295 89
  437 404 264 207 354 238 75 432 256 68 359 412 183 114 63 97
  419 121 104 482 308 287 92 42 341 451 303 134 474 470 277 71
  393 78 267 233 227 364 439 337 346 145 274 83 429 223 179 424
  348 402 259 421 380 244 148 162 377 94 55 318 459 408 322 486
  456 117 236 65`
  .trim()
  .split(/\s+/)
  .map(Number);
const EACH = Array.from({ length: 99 }, (_, i) => i + 1);
/** By quarter ahead, the first at 0, then by future. */
const RANK = A.map((a) => {
  const key = (j: number) => (j * a) % 997;
  return [0, ...EACH.map((j) => EACH.filter((i) => key(i) <= key(j)).length)];
});

export function naiveReadiness(plan: Plan, asOfDate: string, scenario: Scenario = {}) {
  const asOf = utc(asOfDate);
  const startedOn = utc(plan.startedOn);
  const H = scenario.halfLifeYears === undefined ? plan.halfLifeYears : scenario.halfLifeYears;
  const goals = plan.strategies.flatMap((strategy) => strategy.goals);

  // Parts
  const fresh = (k: Strategy, a: number, b: number) =>
    b <= a || H === null || k.inUse ? 1 : Math.exp((-Math.LN2 * (b - a)) / (365.25 * H));
  const last = (g: Goal, d: number) => {
    const by = g.entries.filter((e) => utc(e.occurredOn) <= d);
    const newest = Math.max(...by.map((e) => utc(e.occurredOn)));
    return by.filter((e) => utc(e.occurredOn) === newest).at(-1);
  };
  const fraction = (g: Goal, d: number) => {
    const entry = last(g, d);
    return entry ? clamp((entry.value - g.baseline) / (g.target - g.baseline)) : 0;
  };
  const span = (g: Goal) => utc(g.dueOn) - utc(g.startOn);
  const plannedFraction = (g: Goal, d: number) => clamp((d - utc(g.startOn)) / span(g));
  const kept = (k: Strategy, g: Goal, d: number) => {
    const entry = last(g, d);
    if (!entry) return 1;
    if (g.droppedOn !== null) return fresh(k, utc(entry.occurredOn), d);
    return d <= utc(g.dueOn) ? 1 : fresh(k, Math.max(utc(g.dueOn), utc(entry.occurredOn)), d);
  };
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
  const required = (k: Strategy, d: number, speed: number) => {
    const first = utc('2026-01-01');
    const clock = (scenario.disruption ?? 1) * speed;
    const moved = Math.min(utc('2046-12-31'), first + clock * (d - first));
    const anchors = YEARS.map((y): [number, number] => [utc(`${y}-12-31`), k.required[y]]);
    return between([[first, k.required[2026]], ...anchors], moved);
  };
  const level = (k: Strategy, d: number, earned: (g: Goal) => number) =>
    Math.min(100, k.startingLevel * fresh(k, startedOn, d) + sum(k.goals.map(earned)));

  // 1. Pace
  const ends: number[] = [];
  for (let q = 1; q < 500; q++) {
    const e = monthEnd(2000, 3 * q);
    if (e > startedOn && e < asOf) ends.push(e);
  }
  const all = ends.map((e, i) => {
    const a = ends[i - 1] ?? startedOn;
    const own = goals.filter((g) => g.droppedOn === null && utc(g.startOn) < e);
    const open = (g: Goal) => {
      if (fraction(g, a) === 1) return 0;
      return (e - Math.max(a, utc(g.startOn))) * (fraction(g, e) === 1 ? 0.5 : 1);
    };
    return {
      days: e - a,
      P: sum(own.map((g) => g.points * (plannedFraction(g, e) - plannedFraction(g, a)))),
      A: Math.max(0, sum(own.map((g) => g.points * (fraction(g, e) - fraction(g, a))))),
      W: sum(own.map((g) => (g.points * open(g)) / span(g))),
      n: Math.max(0, ...own.map(open)) / QUARTER,
      w: 2 ** (-((ends.at(-1) ?? 0) - e) / 1461),
      logged: own.some((g) =>
        g.entries.some(({ occurredOn }) => utc(occurredOn) > a && utc(occurredOn) <= e),
      ),
    };
  });
  const rows = all.filter((row) => row.W > 0);
  const planned = all.filter((row) => row.P > 0);
  let pace: { quarters: number; spi: number | null; mean: number; spread: number };
  let N = 0;
  if (rows.length === 0 || planned.length === 0) {
    pace = { quarters: 0, spi: null, mean: 0.9, spread: Math.sqrt((4 * 0.25) / 3) };
  } else {
    const perQuarter =
      sum(planned.map((row) => row.P)) / sum(planned.map((row) => row.days / QUARTER));
    const wA = sum(rows.map((row) => row.w * row.A));
    const wW = sum(rows.map((row) => row.w * row.W));
    N = sum(rows.map((row) => row.w * row.n));
    const mean = Math.min(3, (wA + 3 * 0.9 * perQuarter) / (wW + 3 * perQuarter));
    const stretches: (typeof rows)[] = [[]];
    for (const row of rows) {
      stretches.at(-1)?.push(row);
      if (row.logged && (stretches.at(-1)?.length ?? 0) >= 2) stretches.push([]);
    }
    const full = stretches.filter((stretch) => stretch.length > 0);
    const off = full.map((stretch) => {
      const r = Math.min(3, sum(stretch.map((x) => x.A)) / sum(stretch.map((x) => x.W)));
      return sum(stretch.map((x) => x.n)) * (r - mean) ** 2;
    });
    const spread = Math.sqrt((4 * 0.5 ** 2 + sum(off)) / (full.length + 3));
    pace = { quarters: rows.length, spi: Math.min(3, wA / wW), mean, spread };
  }

  // 2. Futures: the middle one is 0
  const factor = scenario.pace ?? 1;
  const { mean: mu, spread: sigma } = pace;
  const lambda = Math.sqrt(Math.log(1 + (sigma / mu) ** 2));
  const rho = (j: number, k: number) => {
    if (j === 0) return factor * mu;
    const M = Math.max(0, mu + ((Z[j] as number) * sigma) / Math.sqrt(N + 3));
    const rank = RANK[(k - 1) % 84]?.[j] as number;
    return factor * M * Math.exp(lambda * (Z[rank] as number) - lambda ** 2 / 2);
  };
  /** By future: the quarters of the plan that it has gone through after 0, 1, 2 … quarters. */
  const whole = [0, ...EACH].map((j) => {
    const sums = [0];
    for (let k = 1; k <= 500; k++) sums.push((sums[k - 1] as number) + rho(j, k));
    return sums;
  });
  const gone = (j: number, d: number): number => {
    const n = (d - asOf) / QUARTER;
    const i = Math.floor(n);
    const [before, after] = [whole[j]?.[i] as number, whole[j]?.[i + 1] as number];
    return before + (n - i) * (after - before);
  };

  // 3. and 4. Goals and what they earn on a day, by future
  const earned = (k: Strategy, g: Goal, d: number) => {
    const f0 = fraction(g, asOf);
    const K = kept(k, { ...g, entries: g.entries.filter((e) => utc(e.occurredOn) <= asOf) }, d);
    if (g.droppedOn !== null || f0 === 1) return () => g.points * f0 * K;
    const b = Math.max(asOf, utc(g.startOn));
    const B = fresh(k, Math.max(utc(g.dueOn), asOf), d);
    return (j: number) => {
      const f = d <= b ? f0 : Math.min(1, f0 + ((gone(j, d) - gone(j, b)) * QUARTER) / span(g));
      const u = (f0 * (1 - f)) / (1 - f0);
      return g.points * (u * K + (f - u) * B);
    };
  };
  const futuresOf = (k: Strategy, d: number) => {
    const each = new Map(k.goals.map((g) => [g, earned(k, g, d)]));
    return [0, ...EACH].map((j) => level(k, d, (g) => each.get(g)?.(j) ?? 0));
  };

  // 5. Band
  const band = (middle: number, others: number[]) => {
    const sorted = others.toSorted((a, b) => a - b);
    const at = (rank: number) => sorted[rank - 1] as number;
    return {
      p10: Math.min(at(10), middle),
      p25: Math.min(at(25), middle),
      p50: middle,
      p75: Math.max(at(75), middle),
      p90: Math.max(at(90), middle),
    };
  };
  const bandOf = (read: (j: number) => number) => band(read(0), EACH.map(read));

  // Grid
  const grid: number[] = [asOf];
  const [year, month] = plan.startedOn.split('-').map(Number) as [number, number];
  for (let m = month; ; m++) {
    const end = monthEnd(year, m);
    if (end > utc('2046-12-31')) break;
    if (end !== asOf) grid.push(end);
  }
  grid.sort((a, b) => a - b);

  const series = grid.map((d) => {
    const lines = plan.strategies.map((k) => ({
      required: required(k, d, 1),
      low: required(k, d, 0.8),
      high: required(k, d, 1.25),
      planned: level(k, d, (g) =>
        g.droppedOn !== null ? 0 : g.points * plannedFraction(g, d) * fresh(k, utc(g.dueOn), d),
      ),
      logged: level(k, d, (g) => g.points * fraction(g, d) * kept(k, g, d)),
      futures: d < asOf ? [] : futuresOf(k, d),
    }));
    const mean = (read: (line: (typeof lines)[number]) => number) =>
      sum(plan.strategies.map((k, i) => weight(k, d) * read(lines[i] as (typeof lines)[number])));
    return {
      date: new Date(d * 864e5).toISOString().slice(0, 10),
      required: mean((line) => line.required),
      requiredRange: { low: mean((line) => line.low), high: mean((line) => line.high) },
      planned: mean((line) => line.planned),
      logged: d > asOf ? null : mean((line) => line.logged),
      projected: d < asOf ? null : bandOf((j) => mean((line) => line.futures[j] as number)),
      strategies: Object.fromEntries(
        plan.strategies.map((k, i) => {
          const { low, high, futures, logged, ...line } = lines[i] as (typeof lines)[number];
          return [
            k.key,
            {
              ...line,
              requiredRange: { low, high },
              logged: d > asOf ? null : logged,
              projected: d < asOf ? null : bandOf((j) => futures[j] as number),
            },
          ];
        }),
      ),
    };
  });

  // At each horizon; a billionth of a point is rounding
  type Compared = Pick<(typeof series)[number], 'required' | 'planned' | 'projected'>;
  const judge = ({ required: asked, planned: plan, projected }: Compared) => {
    const { p50, p90 } = projected as ReturnType<typeof band>;
    const toPlan = Math.max(0, asked - Math.max(plan, p50));
    const behind = Math.max(0, Math.min(asked, plan) - p50);
    let status = toPlan > 1e-9 ? 'more-to-plan' : 'off-track';
    if (p90 >= asked - 1e-9) status = 'at-risk';
    if (p50 >= asked - 1e-9) status = 'on-track';
    return { status, toPlan, behind };
  };
  const horizons = YEARS.flatMap((y) => {
    const row = series.find(({ date }) => date === `${y}-12-31`);
    if (!row?.projected) return [];
    const { date: _date, logged: _logged, strategies, ...lines } = row;
    const each = Object.entries(strategies).map(([key, own]) => [key, judge(own)]);
    return [{ year: y, ...lines, ...judge(row), strategies: Object.fromEntries(each) }];
  });
  const dues = goals.filter((g) => g.droppedOn === null).map((g) => g.dueOn);
  const plannedUntil = dues.toSorted().at(-1) ?? null;
  return { model: 2, asOf: asOfDate, plannedUntil, pace, series, horizons };
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
