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
 * What a draft owes to the people whose plans hang on the version before it: what has changed, and
 * where the work of each strategy goes on that is gone, now or in any earlier version.
 *
 * @param current the version that is current; null for a new outlook
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
 * What an earlier version said, as a version that follows the current one: strategies that came
 * after it are retired, so that nobody's plan has one of which nothing is said.
 *
 * @param reason why, a sentence for readers and for those who have such a strategy
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

/** Strategies of the current version, or of one before it, that a later one says nothing of. */
function missingKeys(later: Publishable, current: Publishable): string[] {
  const known = [...later.strategies, ...later.retired].map(({ key }) => key);
  const all = [...current.strategies, ...current.retired].map(({ key }) => key);
  return all.filter((key) => !known.includes(key));
}
