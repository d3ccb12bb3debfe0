/** A row of the append-only log of decisions: a decision, or the undo of one. */
export interface DecisionRow {
  readonly id: string;
  readonly key: string;
  /** The decision that this row undoes; null for a decision itself. */
  readonly undoesId: string | null;
}

/**
 * The decision in effect for each strategy: the last one that was not undone. Only these can be
 * undone; then the one before it is in effect again.
 *
 * @param rows in the order in which they were written
 */
export function effectiveDecisions<R extends DecisionRow>(rows: readonly R[]): Map<string, R> {
  const undone = new Set(rows.map(({ undoesId }) => undoesId));
  const effective = rows.filter(({ id, undoesId }) => undoesId === null && !undone.has(id));
  return new Map(effective.map((row) => [row.key, row]));
}
