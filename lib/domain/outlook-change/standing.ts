/** A decision, or the undo of one, as it was written down; the later has the higher place. */
export interface DecisionRow {
  readonly id: string;
  readonly key: string;
  /** The decision that this row takes back; null for a decision itself. */
  readonly undoesId: string | null;
}

/**
 * The decision that stands for each strategy: the last one that was not taken back. Only these can
 * be taken back; then the one before it stands.
 *
 * @param rows in the order in which they were written
 */
export function standingDecisions<R extends DecisionRow>(rows: readonly R[]): Map<string, R> {
  const undone = new Set(rows.map(({ undoesId }) => undoesId));
  const standing = rows.filter(({ id, undoesId }) => undoesId === null && !undone.has(id));
  return new Map(standing.map((row) => [row.key, row]));
}
