interface FileEntry {
  readonly id?: number | undefined;
  readonly replaces?: number | undefined;
  readonly marks?: readonly string[] | undefined;
}

/**
 * The entries of one goal in a plan's file that count: not corrected by a later one, and not removed
 * (the last mark decides). They keep their order, in which a correction follows the entry that it
 * replaces. Files before version 3 have no others.
 */
export function countingEntries<E extends FileEntry>(entries: readonly E[]): E[] {
  const replaced = new Set(entries.map(({ replaces }) => replaces));
  return entries.filter(
    ({ id, marks }) => (id === undefined || !replaced.has(id)) && marks?.at(-1) !== 'removed',
  );
}
