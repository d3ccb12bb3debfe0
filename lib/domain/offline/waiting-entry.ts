import type { CivilDate } from '../calendar';
import type { GoalState } from '../goal';
import type { Measure } from '../progress';

/** Why the server did not take an entry, in its own sentences. */
export interface Refusal {
  readonly message?: string | undefined;
  /** By field. */
  readonly errors: Readonly<Record<string, readonly string[]>>;
}

/** An entry that was typed on this device and waits to be sent. It holds nothing else. */
export interface WaitingEntry {
  /** The idempotency key of the first attempt, which may have been saved without an answer. */
  readonly key: string;
  /** Whose it is: a hash of the person's id. */
  readonly person: string;
  readonly planId: string;
  readonly goalId: string;
  /** A value of the goal's measure, or one step further than the goal is when it is sent. */
  readonly kind: 'value' | 'step';
  /** As it was typed; empty for a step. */
  readonly value: string;
  readonly occurredOn: CivilDate;
  readonly note: string;
  readonly link: string;
  /** Milliseconds since 1970: entries are sent in this order. */
  readonly typedAt: number;
  /** It is not sent again before the person has changed it. */
  readonly refusal?: Refusal | undefined;
}

export type KeptGoal = Measure & {
  readonly id: string;
  readonly title: string;
  readonly state: GoalState;
  /** The last entries, by date. */
  readonly recent: readonly { occurredOn: CivilDate; value: number }[];
};

/** What logging needs of the plan that was open last, and no more. */
export interface KeptPlan {
  readonly id: string;
  readonly person: string;
  readonly title: string;
  readonly timeZone: string;
  readonly startedOn: CivilDate;
  readonly goals: readonly KeptGoal[];
  /** The goal that the form opens on; empty where none is open. */
  readonly goalId: string;
}
