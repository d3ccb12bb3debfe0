import type { CivilDate } from '../calendar';
import type { ReadinessPlan } from '../readiness';

/** The fields of a plan that activity charts read. */
export type LoggedPlan = Pick<ReadinessPlan, 'startedOn' | 'strategies'>;

/** A day on which something was logged. */
export interface ActiveDay {
  readonly date: CivilDate;
  /** How many entries. */
  readonly count: number;
  /** Ids of the goals they belong to, in the plan's order, each once. */
  readonly goalIds: readonly string[];
}
