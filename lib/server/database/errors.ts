/** No such row, or another person's: the two look the same. */
export class NotFoundError extends Error {
  constructor() {
    super('Not found');
  }
}

/** The row was changed since the form was opened. Carries what stands there now, as form values. */
export class StaleVersionError extends Error {
  constructor(
    readonly version: number,
    readonly current: Record<string, string>,
  ) {
    super('Changed elsewhere');
  }
}

/** A rule that only the database's state can decide, told at a field. */
export class RuleError extends Error {
  constructor(
    readonly field: string,
    readonly sentence: string,
  ) {
    super(sentence);
  }
}
