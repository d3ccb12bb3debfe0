/**
 * Ceilings: how many rows of a kind a person may own. They are far above what a plan of twenty years
 * needs, and low enough that a page of a full plan is still quick. Rows that are there already stay
 * and work above a ceiling: only adding is refused. docs/decisions/032 says why each number.
 */
export const CEILINGS = {
  /** Of a person: plans that are not archived. */
  plansInUse: 20,
  /** Of a person: plans, the archived ones included. A plan is never deleted. */
  plans: 100,
  /** In a plan: goals that are neither dropped nor reached. */
  openGoals: 200,
  /** In a plan: goals, the dropped and the reached ones included. */
  goals: 500,
  /** Of a goal: milestones, without the removed ones. */
  milestones: 50,
  /** Of a goal: milestones, the removed ones included, which can be restored. */
  allMilestones: 100,
  /** In a plan: entries of the log, those that were corrected or removed included. */
  entries: 20_000,
  /** In a plan: entries and corrections, so that a full log can still be put right. */
  allEntries: 22_000,
  /** Of a person: removals of entries, and their undoing, without those of an import's undo. */
  entryMarks: 20_000,
  /** In a plan: files that were imported into the log, those that were undone included. */
  logImports: 500,
  /** Of a person: files that are looked at before they are imported. The oldest are deleted. */
  logImportDrafts: 5,
  /** In a plan: saved scenarios. */
  scenarios: 50,
  /** In a plan: removed scenarios that can be restored; older ones are deleted. */
  removedScenarios: 50,
  /** In a plan: adopted scenarios and roads, the undone ones included. */
  adoptions: 500,
  /** In a plan: next actions that are put off to a day to come. */
  postponements: 200,
  /** In a plan: decisions on new versions of its outlook, with their undoing. */
  decisions: 2_000,
  /** In a plan: secret links that can be opened, to shared plans and calendars together. */
  planLinks: 20,
  /** In a plan: links that expired or were revoked, in the list of them; older ones are deleted. */
  endedPlanLinks: 50,
  /** In a plan: reviews, the drafts included. Twenty years have about 1,150 periods. */
  reviews: 1_500,
  /** Of a person: passkeys. */
  passkeys: 20,
  /** Of a person: sessions. Signing in ends the one that was used longest ago. */
  sessions: 100,
  /** Of a person: events of the account of one kind. The oldest are deleted. */
  accountEvents: 200,
} as const;

export type Ceiling = keyof typeof CEILINGS;

/** The share of a ceiling from which on a page says how many rows there are. */
const NEAR = 0.9;

/** How many rows of a kind there are, and how many more there may be. */
export interface Room {
  readonly ceiling: Ceiling;
  readonly count: number;
  readonly max: number;
  /** How many may be added: never less than 0, though older rows may be above the ceiling. */
  readonly left: number;
  /** Whether a page says so before the ceiling is reached. */
  readonly near: boolean;
  readonly full: boolean;
}

export function roomUnder(ceiling: Ceiling, count: number): Room {
  const max = CEILINGS[ceiling];
  const left = Math.max(0, max - count);
  return { ceiling, count, max, left, near: count >= NEAR * max || left <= 1, full: left === 0 };
}

/**
 * How many forms a person may send in a minute and in a day, whatever comes of them: far more than
 * one types, also with a queue of entries that were logged offline.
 */
export const WRITE_RATE = { minute: 120, day: 5_000 } as const;

export type WritePeriod = keyof typeof WRITE_RATE;
