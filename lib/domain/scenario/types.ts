import type { CivilDate } from '../calendar';

/** A goal that the plan does not have: from nothing to done, at the person's own pace. */
export interface ImaginedGoal {
  readonly strategyKey: string;
  readonly title: string;
  /** Earlier than `dueOn`. */
  readonly startOn: CivilDate;
  readonly dueOn: CivilDate;
  /** 1–100, in the strategy's points. */
  readonly points: number;
}

/** A what-if over a plan. It never changes the plan. Numbers are kept to a thousandth. */
export interface Scenario {
  /** Multiplies the person's own pace; 1 as it is. */
  readonly pace: number;
  /** How fast the profession's clock runs; 1 as the outlook has it. */
  readonly disruption: number;
  /** Years in which half fades; null when nothing does; undefined as the plan has it. */
  readonly halfLifeYears: number | null | undefined;
  /** Ids of goals that are left out, with all that is logged on them. */
  readonly goalsOff: readonly string[];
  /** Other due dates by goal id. */
  readonly dueShifts: Readonly<Record<string, CivilDate>>;
  readonly imagined: readonly ImaginedGoal[];
}

/** The scenario that changes nothing. */
export const TODAYS_PLAN: Scenario = {
  pace: 1,
  disruption: 1,
  halfLifeYears: undefined,
  goalsOff: [],
  dueShifts: {},
  imagined: [],
};

/** Whether a scenario changes nothing. */
export function isTodaysPlan(scenario: Scenario): boolean {
  return (
    scenario.pace === 1 &&
    scenario.disruption === 1 &&
    scenario.halfLifeYears === undefined &&
    scenario.goalsOff.length === 0 &&
    Object.keys(scenario.dueShifts).length === 0 &&
    scenario.imagined.length === 0
  );
}
