/**
 * The indexes of values that are in the list before as well, in linear time; absent values repeat
 * nothing.
 */
export function repeatsIn(values: readonly unknown[]): number[] {
  const seen = new Set<unknown>();
  return values.flatMap((value, index) => {
    if (value === undefined) return [];
    const repeats = seen.has(value);
    seen.add(value);
    return repeats ? [index] : [];
  });
}
