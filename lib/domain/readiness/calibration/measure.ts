import { addDays, type CivilDate, HORIZON_YEARS, horizonDate } from '../../calendar';
import { type Band, levelAt, type ReadinessPlan, weightsAt } from '../index';
import { type CoverageCounter, createCoverageCounter } from './coverage';
import { forecastBands } from './forecast-bands';
import { createRandom, seedOf } from './random';
import { QUARTER_ENDS, samplePaces, simulatePlan } from './simulated-plan';
import type { Ahead, Measured, PlanKind } from './types';

/** The simulated people: a group for each true mean and each true spread of a quarter's pace. */
export const TRUE_MEANS = [0.5, 0.75, 1, 1.25] as const;
export const TRUE_SPREADS = [0.25, 0.5, 0.75] as const;
/** Years of log that the model is shown. */
export const LOG_YEARS = [0.5, 1, 2, 4] as const;
const YEARS_AHEAD = [1, 3, 5] as const;
const PLANS: readonly PlanKind[] = ['open', 'ordinary'];
/** The one case for which coverage is also counted group by group. */
const CASE_BY_GROUP = { plan: 'open', logYears: 2, ahead: '5 years' } as const;

interface LeadTime {
  readonly ahead: Ahead;
  readonly date: CivilDate;
}

/**
 * Calibration of the projected band by Monte Carlo simulation: people whose quarterly pace is drawn
 * with a known mean and spread go through twenty years, the model is shown the first years of log,
 * and its band is compared with the outcome. All people count equally, so a row describes a
 * population in which every group is equally frequent, not any one person.
 *
 * The quarters are lognormal and independent, while the model takes a mean of them to be normal.
 * The people work on all that is open at one pace, as the model has it, and neither drop goals nor
 * change their habits; real people do both, so read a good result as "not wrong by itself".
 *
 * @param seed a whole number; the same seed and people give the same result
 * @param peoplePerGroup a larger number adds people and keeps the first ones
 */
export function measureCalibration(seed: number, peoplePerGroup: number): Measured {
  const counters = new Map<string, CoverageCounter>();
  const counterOf = (...parts: readonly unknown[]): CoverageCounter => {
    const key = parts.join(' ');
    const counter = counters.get(key) ?? createCoverageCounter();
    counters.set(key, counter);
    return counter;
  };
  const kinds = TRUE_MEANS.flatMap((mean) => TRUE_SPREADS.map((spread) => ({ mean, spread })));
  for (const [group, { mean, spread }] of kinds.entries()) {
    for (let person = 0; person < peoplePerGroup; person++) {
      const paces = samplePaces(createRandom(seedOf(seed, group, person)), mean, spread);
      for (const kind of PLANS) {
        scoreForecasts(simulatePlan(kind, paces), (logYears, ahead, band, outcome) => {
          counterOf(kind, logYears, ahead).add(band, outcome);
          if (isCaseByGroup(kind, logYears, ahead)) {
            counterOf('group', mean, spread).add(band, outcome);
          }
        });
      }
    }
  }
  return {
    peoplePerGroup,
    rows: PLANS.flatMap((plan) =>
      LOG_YEARS.flatMap((logYears) =>
        leadTimes(logYears).map(({ ahead }) => ({
          plan,
          logYears,
          ahead,
          ...counterOf(plan, logYears, ahead).read(),
        })),
      ),
    ),
    groups: kinds.map(({ mean, spread }) => ({
      mean,
      spread,
      ...counterOf('group', mean, spread).read(),
    })),
  };
}

function isCaseByGroup(plan: PlanKind, logYears: number, ahead: Ahead): boolean {
  const { plan: onePlan, logYears: oneLog, ahead: oneLead } = CASE_BY_GROUP;
  return plan === onePlan && logYears === oneLog && ahead === oneLead;
}

type Score = (logYears: number, ahead: Ahead, band: Band, outcome: number) => void;

/**
 * Passes every forecast with its outcome to `score`. The model does not read entries after `asOf`.
 */
function scoreForecasts(plan: ReadinessPlan, score: Score): void {
  for (const logYears of LOG_YEARS) {
    const asOf = addDays(QUARTER_ENDS[4 * logYears - 1] as CivilDate, 1);
    const times = leadTimes(logYears);
    const bands = forecastBands(plan, asOf, new Set(times.map(({ date }) => date)));
    for (const { ahead, date } of times) {
      const band = bands.get(date);
      if (band) score(logYears, ahead, band, outcomeOn(plan, date));
    }
  }
}

/** The dates to forecast: some years after the log that is shown, and the horizons. */
function leadTimes(logYears: number): LeadTime[] {
  const years = YEARS_AHEAD.map((on) => ({
    ahead: on === 1 ? ('1 year' as const) : (`${on} years` as const),
    date: QUARTER_ENDS[4 * (logYears + on) - 1] as CivilDate,
  }));
  const horizons = HORIZON_YEARS.map((year) => ({
    ahead: `${year}` as const,
    date: horizonDate(year),
  }));
  return [...years, ...horizons];
}

/** The readiness on a day by the whole log. */
function outcomeOn(plan: ReadinessPlan, date: CivilDate): number {
  const weights = weightsAt(plan.strategies, date);
  return plan.strategies.reduce(
    (sum, strategy, index) => sum + (weights[index] ?? 0) * levelAt(plan, strategy, date),
    0,
  );
}
