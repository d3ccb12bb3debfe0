import { ratingPosition } from '../outlook/rating';
import { type OutlookOrder, outlookOrders, readOrder, sortByNumber } from './orders';

type Listed = { profession: string; rating: string | null; reviewedOn: string };

const values = {
  rating: ({ rating }: Listed) => (rating === null ? null : ratingPosition(rating)),
  reviewed: ({ reviewedOn }: Listed) => Date.parse(reviewedOn),
};

/** Editorial outlooks by a column, stable; as they came without one. */
export function sortOutlooks<Item extends Listed>(
  outlooks: readonly Item[],
  order: OutlookOrder | undefined,
): Item[] {
  if (order === undefined) return [...outlooks];
  const { key, direction } = readOrder(outlookOrders, order);
  if (key !== 'profession') return sortByNumber(outlooks, values[key], direction);
  const sign = direction === 'ascending' ? 1 : -1;
  return outlooks.toSorted((a, b) => sign * a.profession.localeCompare(b.profession, 'en-GB'));
}
