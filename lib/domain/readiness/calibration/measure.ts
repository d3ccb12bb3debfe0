import { addDays, type CivilDate, horizonDate } from '../../calendar';
import { type CoverageCounter, createCoverageCounter, type Forecast } from './coverage';
import { createForecaster, createOutcomeReader } from './forecast';
import { createRandom, seedOf } from './random';
import { simulatePerson, TRUE_MEANS, TRUE_SPREADS } from './simulated-person';
import { MOST_GOALS, QUARTER_ENDS, simulatePlan } from './simulated-plan';
import {
  AHEADS,
  type Ahead,
  type CalibrationRow,
  type Coverage,
  HABITS,
  type Habit,
  type Measured,
  type PlanKind,
} from './types';

/** Years of log that the model is shown. */
export const LOG_YEARS = [0.5, 1, 2, 4, 8] as const;
const PLANS: readonly PlanKind[] = ['open', 'ordinary'];

/**
 * Calibration of the projected band by Monte Carlo simulation: people whose quarterly pace has a
 * known mean and spread go through twenty years, the model is shown the first years of log, and its
 * band is held against what came. Every forecast counts, and all people count equally: a row
 * describes a population in which every group is equally frequent, not any one person.
 *
 * @param seed a whole number; the same seed and people give the same result
 * @param peoplePerGroup a larger number adds people and keeps the first ones
 */
export function measureCalibration(seed: number, peoplePerGroup: number): Measured {
  const measured = new Map(
    HABITS.map((habit) => [habit, measureHabit(seed, peoplePerGroup, habit)] as const),
  );
  const steady = measured.get('steady');
  return {
    peoplePerGroup,
    rows: steady?.rows ?? [],
    runs: measured.get('runs')?.rows ?? [],
    paces: steady?.paces ?? [],
    habits: HABITS.flatMap((habit) =>
      (measured.get(habit)?.pooled ?? []).map((row) => ({ habit, ...row })),
    ),
  };
}

type Pooled = Omit<CalibrationRow, 'ahead'>;

/** People of one habit: by lead time, by their mean pace, and all together. */
export function measureHabit(
  seed: number,
  peoplePerGroup: number,
  habit: Habit,
): {
  rows: CalibrationRow[];
  paces: (Pooled & { mean: number })[];
  pooled: Pooled[];
} {
  const counters = createCounters();
  const kinds = TRUE_MEANS.flatMap((mean) => TRUE_SPREADS.map((spread) => ({ mean, spread })));
  const size = { quarters: QUARTER_ENDS.length, goals: MOST_GOALS };
  for (const [group, pace] of kinds.entries()) {
    for (let index = 0; index < peoplePerGroup; index++) {
      const random = createRandom(seedOf(seed, group, index));
      const person = simulatePerson(random, pace, habit, size);
      for (const plan of PLANS) {
        forecastAll(simulatePlan(plan, person), (logYears, ahead, forecast) => {
          counters.of(plan, logYears, ahead).add(forecast);
          counters.of(plan, logYears, pace.mean).add(forecast);
          counters.of(plan, logYears).add(forecast);
        });
      }
    }
  }
  const shown = PLANS.flatMap((plan) => LOG_YEARS.map((logYears) => ({ plan, logYears })));
  return {
    rows: shown.flatMap(({ plan, logYears }) =>
      leadTimes(logYears).map(({ ahead }) => ({
        plan,
        logYears,
        ahead,
        ...counters.read(plan, logYears, ahead),
      })),
    ),
    paces: shown.flatMap(({ plan, logYears }) =>
      TRUE_MEANS.map((mean) => ({ plan, logYears, mean, ...counters.read(plan, logYears, mean) })),
    ),
    pooled: shown.map(({ plan, logYears }) => ({
      plan,
      logYears,
      ...counters.read(plan, logYears),
    })),
  };
}

function createCounters() {
  const counters = new Map<string, CoverageCounter>();
  const of = (...parts: readonly unknown[]): CoverageCounter => {
    const key = parts.join(' ');
    const counter = counters.get(key) ?? createCoverageCounter();
    counters.set(key, counter);
    return counter;
  };
  return { of, read: (...parts: readonly unknown[]): Coverage => of(...parts).read() };
}

type Score = (logYears: number, ahead: Ahead, forecast: Forecast) => void;

/** Passes every forecast of a plan with what came. Entries after `asOf` are not read for it. */
function forecastAll(plan: ReturnType<typeof simulatePlan>, score: Score): void {
  const outcomeOn = createOutcomeReader(plan);
  for (const logYears of LOG_YEARS) {
    const forecast = createForecaster(plan, asOfAfter(logYears));
    for (const { ahead, date } of leadTimes(logYears)) {
      score(logYears, ahead, { ...forecast(date), outcome: outcomeOn(date) });
    }
  }
}

/** The dates to forecast: some years after the log that is shown, and the horizons not past. */
function leadTimes(logYears: number): { ahead: Ahead; date: CivilDate }[] {
  return AHEADS.map((ahead) => ({ ahead, date: dateOf(ahead, logYears) })).filter(
    ({ date }) => date >= asOfAfter(logYears),
  );
}

function dateOf(ahead: Ahead, logYears: number): CivilDate {
  switch (ahead) {
    case '2031':
      return horizonDate(2031);
    case '2036':
      return horizonDate(2036);
    case '2046':
      return horizonDate(2046);
    default:
      return lastDayOf(logYears + Number.parseInt(ahead, 10));
  }
}

function asOfAfter(logYears: number): CivilDate {
  return addDays(lastDayOf(logYears), 1);
}

/** The end of the last quarter of the first years. */
function lastDayOf(years: number): CivilDate {
  return QUARTER_ENDS[4 * years - 1] as CivilDate;
}
