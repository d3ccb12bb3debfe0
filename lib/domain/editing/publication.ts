type Strategy = { readonly key: string };

type Publishable = {
  readonly slug: string;
  readonly changes: readonly string[];
  readonly strategies: readonly Strategy[];
  readonly retired: readonly Strategy[];
};

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
  if (draft.slug !== current.slug) {
    faults.push({ field: 'slug', sentence: `Must stay “${current.slug}”: it is the address.` });
  }
  if (draft.changes.length === 0) {
    faults.push({ field: 'changes', sentence: 'Say in a sentence what this version changes.' });
  }
  const known = [...draft.strategies, ...draft.retired].map(({ key }) => key);
  const gone = [...current.strategies, ...current.retired].filter(
    ({ key }) => !known.includes(key),
  );
  for (const { key } of gone) {
    const sentence = `Say where the work of “${key}” goes on: people have goals in it, and it is gone from the strategies.`;
    faults.push({ field: 'retired', sentence });
  }
  return faults;
}
