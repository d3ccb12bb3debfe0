/** No such row, or another person's: the two look the same. */
export class NotFoundError extends Error {
  constructor() {
    super('Not found');
  }
}

/**
 * Optimistic concurrency: the row's `version` is no longer the one that the form was opened with.
 * Carries what the row holds now, as form values.
 */
export class StaleVersionError extends Error {
  constructor(
    readonly version: number,
    readonly current: Record<string, string>,
  ) {
    super('Changed elsewhere');
  }
}

/** A broken rule that only the database's state can decide, with the field to show it at. */
export class RuleError extends Error {
  constructor(
    readonly field: string,
    readonly sentence: string,
  ) {
    super(sentence);
  }
}

/** A ceiling that is reached: nothing was written. */
export class NoRoomError extends RuleError {}
