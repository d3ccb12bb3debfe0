type Strategy = { readonly key: string };

type Publishable = {
  readonly changes: readonly string[];
  readonly strategies: readonly Strategy[];
  readonly retired: readonly Strategy[];
};

type Retired = { key: string; into: string[]; reason: string };
interface WithRetired extends Publishable {
  readonly retired: readonly Retired[];
}

export type PublicationFault = { field: string; sentence: string };

/**
 * What a draft lacks before it can be published, since plans depend on the version before it: a
 * list of changes, and an entry in `retired` for every strategy that is gone, now or since an
 * earlier version.
 *
 * @param current the current version; null for a new outlook
 */
export function publicationFaults(
  draft: Publishable,
  current: Publishable | null,
): PublicationFault[] {
  if (!current) return [];
  const faults: PublicationFault[] = [];
  if (draft.changes.length === 0) {
    faults.push({ field: 'changes', sentence: 'Say in a sentence what this version changes.' });
  }
  for (const key of missingKeys(draft, current)) {
    const sentence = `Say where the work of “${key}” goes on: people have goals in it, and it is gone from the strategies.`;
    faults.push({ field: 'retired', sentence });
  }
  return faults;
}

/**
 * Rollback: the content of an earlier version as the successor of the current one. Strategies that
 * were added after it are retired, so that every strategy in a plan is current or retired.
 *
 * @param reason a sentence: the version's list of changes, and why a strategy is retired where the
 * current version gives no reason of its own
 */
export function asNextVersion<V extends WithRetired>(
  earlier: V,
  current: WithRetired,
  reason: string,
) {
  const has = (key: string) => earlier.strategies.some((one) => one.key === key);
  const gone = missingKeys(earlier, current).map((key) => {
    const said = current.retired.find((one) => one.key === key);
    return { key, into: said?.into.filter(has) ?? [], reason: said?.reason ?? reason };
  });
  return { ...earlier, changes: [reason], retired: [...earlier.retired, ...gone] };
}

/** Strategies of the current version or an earlier one that a later one neither has nor retires. */
function missingKeys(later: Publishable, current: Publishable): string[] {
  const known = [...later.strategies, ...later.retired].map(({ key }) => key);
  const all = [...current.strategies, ...current.retired].map(({ key }) => key);
  return all.filter((key) => !known.includes(key));
}
