import { z } from 'zod';
import { FEED_PARTS, type FeedPart } from '@/lib/domain/calendar-feed';
import { rowId, text } from './text';

/** For how many days a feed's address can last: two years unless people choose less. */
export const FEED_DAYS = ['730', '365', '180'] as const;

/** A box that is ticked; a browser leaves out one that is not. */
const ticked = z.literal('on').optional();

/** What a feed holds, as the table of links keeps it: its parts with commas between them. */
export const feedScope = z
  .string()
  .transform((scope) => scope.split(','))
  .pipe(z.array(z.enum(FEED_PARTS)));

export const makeFeedSchema = z
  .strictObject({
    planId: rowId,
    name: text('a name', { max: 80 }).default(''),
    days: z.enum(FEED_DAYS, 'Choose how long it lasts.'),
    goals: ticked,
    milestones: ticked,
    reviews: ticked,
    weekly: ticked,
  })
  .transform((given, context) => {
    const parts: FeedPart[] = FEED_PARTS.filter((part) => given[part]);
    if (parts.length === 0) {
      context.addIssue({ code: 'custom', path: ['parts'], message: 'Choose at least one.' });
      return z.NEVER;
    }
    return { planId: given.planId, name: given.name, days: Number(given.days), parts };
  });

export const feedIdSchema = z.strictObject({ linkId: rowId });

export type MakeFeed = z.infer<typeof makeFeedSchema>;
