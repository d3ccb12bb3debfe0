/** A column that a table sorts by, and the direction that people want first. */
type Order = { readonly key: string; readonly first: 'ascending' | 'descending' };

/** Of the table of occupations. */
export const occupationOrders = [
  { key: 'title', first: 'ascending' },
  { key: 'exposure', first: 'descending' },
  { key: 'growth', first: 'descending' },
  { key: 'pay', first: 'descending' },
] as const satisfies readonly Order[];

/** Of the table of editorial outlooks. */
export const outlookOrders = [
  { key: 'profession', first: 'ascending' },
  { key: 'rating', first: 'descending' },
  { key: 'reviewed', first: 'descending' },
] as const satisfies readonly Order[];

/** A sort order as an address has it: `pay` in the direction that comes first, `-pay` reversed. */
export type SortOrder<Key extends string> = Key | `-${Key}`;
export type OccupationOrder = SortOrder<(typeof occupationOrders)[number]['key']>;
export type OutlookOrder = SortOrder<(typeof outlookOrders)[number]['key']>;

/** The column of a sort order, and its direction in the words of `aria-sort`. */
export function readOrder<Key extends string>(
  orders: readonly { readonly key: Key; readonly first: Order['first'] }[],
  order: SortOrder<Key>,
): { key: Key; direction: Order['first'] } {
  const reversed = order.startsWith('-');
  const found = orders.find(({ key }) => key === (reversed ? order.slice(1) : order));
  if (!found) throw new Error(`There is no column ${order}.`);
  const other = found.first === 'ascending' ? 'descending' : 'ascending';
  return { key: found.key, direction: reversed ? other : found.first };
}

/** A stable sort by a number; in both directions an absent one comes last. */
export function sortByNumber<Item>(
  items: readonly Item[],
  readValue: (item: Item) => number | null,
  direction: Order['first'],
): Item[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return items.toSorted((a, b) => {
    const [left, right] = [readValue(a), readValue(b)];
    if (left === right) return 0;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -sign : sign;
  });
}
