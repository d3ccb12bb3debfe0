/** The query parameters of a scenario in an address. */
export type ScenarioParameter = 'pace' | 'disruption' | 'fade' | 'off' | 'due' | 'add';

export type ScenarioFaultReason =
  | 'not-a-number'
  | 'out-of-bounds'
  | 'repeated'
  | 'malformed'
  | 'unknown-goal'
  | 'unknown-strategy'
  | 'not-a-date'
  | 'not-after-start'
  | 'bad-title'
  | 'too-many';

/** A value that could not be used; the plan's own is used in its place. */
export interface ScenarioFault {
  readonly parameter: ScenarioParameter;
  readonly given: string;
  readonly reason: ScenarioFaultReason;
}

/** A result type: the value, or the reason why there is none. */
export type ParseResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: ScenarioFaultReason };

export function accepted<T>(value: T): ParseResult<T> {
  return { ok: true, value };
}

export function refused(reason: ScenarioFaultReason): ParseResult<never> {
  return { ok: false, reason };
}
