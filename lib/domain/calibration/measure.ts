import { addDays, type CivilDate, HORIZON_YEARS, horizonDate } from '../calendar';
import { levelAt, type ReadinessPlan, weightsAt } from '../readiness';
import { bandsOn } from './bands-on';
import { drawLife, liveThrough, QUARTER_ENDS } from './lives';
import { createRandom, seedOf } from './random';
import { createTally, type Tally } from './tally';
import type { Ahead, Measured, PlanKind } from './types';

/** The people: a group for each true mean pace and each true spread of a quarter's pace. */
export const TRUE_MEANS = [0.5, 0.75, 1, 1.25] as const;
export const TRUE_SPREADS = [0.25, 0.5, 0.75] as const;
/** What the model is shown, in years of log. */
export const LOG_YEARS = [0.5, 1, 2, 4] as const;
const YEARS_ON = [1, 3, 5] as const;
const PLANS: readonly PlanKind[] = ['open', 'ordinary'];
/** What the groups are told apart by. */
const TYPICAL = { plan: 'open', logYears: 2, ahead: '5 years' } as const;

interface Look {
  readonly ahead: Ahead;
  readonly date: CivilDate;
}

/**
 * Whether the band is honest: people whose quarterly pace is drawn with a known mean and spread
 * live through twenty years, the model is shown the first of them, and what came later is held
 * against its band. All people count alike, so a row is about a population in which every group is
 * equally frequent, not about anyone in particular.
 *
 * The quarters are lognormal and independent, while the model takes a mean of them to be normal.
 * The people work on all that is open at one pace, as the model has it, and neither drop goals nor
 * change their habits; real people do both, so read a good result as "not wrong by itself".
 *
 * @param seed a whole number; the same seed and people give the same result
 * @param peoplePerGroup the first people of a larger number are the same people
 */
export function measureCalibration(seed: number, peoplePerGroup: number): Measured {
  const tallies = new Map<string, Tally>();
  const tallyOf = (...parts: readonly unknown[]): Tally => {
    const key = parts.join(' ');
    const tally = tallies.get(key) ?? createTally();
    tallies.set(key, tally);
    return tally;
  };
  const kinds = TRUE_MEANS.flatMap((mean) => TRUE_SPREADS.map((spread) => ({ mean, spread })));
  for (const [group, { mean, spread }] of kinds.entries()) {
    for (let person = 0; person < peoplePerGroup; person++) {
      const paces = drawLife(createRandom(seedOf(seed, group, person)), mean, spread);
      for (const kind of PLANS) {
        lookAhead(liveThrough(kind, paces), (logYears, ahead, band, came) => {
          tallyOf(kind, logYears, ahead).add(band, came);
          if (kind === TYPICAL.plan && logYears === TYPICAL.logYears && ahead === TYPICAL.ahead) {
            tallyOf('group', mean, spread).add(band, came);
          }
        });
      }
    }
  }
  return {
    peoplePerGroup,
    rows: PLANS.flatMap((plan) =>
      LOG_YEARS.flatMap((logYears) =>
        looksFrom(logYears).map(({ ahead }) => ({
          plan,
          logYears,
          ahead,
          ...tallyOf(plan, logYears, ahead).read(),
        })),
      ),
    ),
    groups: kinds.map(({ mean, spread }) => ({
      mean,
      spread,
      ...tallyOf('group', mean, spread).read(),
    })),
  };
}

type Held = (
  logYears: number,
  ahead: Ahead,
  band: Parameters<Tally['add']>[0],
  came: number,
) => void;

/** Holds every band of a life against what came. Entries after `asOf` are not read by the model. */
function lookAhead(plan: ReadinessPlan, held: Held): void {
  for (const logYears of LOG_YEARS) {
    const asOf = addDays(QUARTER_ENDS[4 * logYears - 1] as CivilDate, 1);
    const looks = looksFrom(logYears);
    const bands = bandsOn(plan, asOf, new Set(looks.map(({ date }) => date)));
    for (const { ahead, date } of looks) {
      const band = bands.get(date);
      if (band) held(logYears, ahead, band, readinessOn(plan, date));
    }
  }
}

/** The dates to look at: so many years after the log that is shown, and the horizons. */
function looksFrom(logYears: number): Look[] {
  const years = YEARS_ON.map((on) => ({
    ahead: `${on} ${on === 1 ? 'year' : 'years'}` as Ahead,
    date: QUARTER_ENDS[4 * (logYears + on) - 1] as CivilDate,
  }));
  const horizons = HORIZON_YEARS.map((year) => ({
    ahead: `${year}` as const,
    date: horizonDate(year),
  }));
  return [...years, ...horizons];
}

/** What the whole log says was reached on a day. */
function readinessOn(plan: ReadinessPlan, date: CivilDate): number {
  const weights = weightsAt(plan.strategies, date);
  return plan.strategies.reduce(
    (sum, strategy, index) => sum + (weights[index] ?? 0) * levelAt(plan, strategy, date),
    0,
  );
}
