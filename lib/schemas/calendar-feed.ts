import { z } from 'zod';
import { FEED_PARTS, type FeedPart } from '@/lib/domain/calendar-feed';
import { dateText } from './civil-date';
import { rowId, text } from './text';

/** A box that is ticked; a browser leaves out one that is not. */
const ticked = z.literal('on').optional();

/** What a feed holds, as the table of links keeps it: its parts with commas between them. */
export const feedScope = z
  .string()
  .transform((scope) => scope.split(','))
  .pipe(z.array(z.enum(FEED_PARTS)));

/** How late its last day may be, only the plan's today can say. */
export const makeFeedSchema = z
  .strictObject({
    planId: rowId,
    name: text('a name', { max: 80 }).default(''),
    until: dateText('the last day'),
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
    const { planId, name, until } = given;
    return { planId, name, until, parts };
  });

export const feedIdSchema = z.strictObject({ linkId: rowId });

export type MakeFeed = z.infer<typeof makeFeedSchema>;
