import { z } from 'zod';
import { SHARED_SCOPES } from '@/lib/domain/sharing';
import { dateText } from './civil-date';
import { rowId, text } from './text';

/** A link to a shared plan. How late its last day may be, only the plan's today can say. */
export const newSharedLinkSchema = z.strictObject({
  planId: rowId,
  scope: z.enum(SHARED_SCOPES, 'Choose what is in it.'),
  shownName: text('the name that the page shows', { min: 1, max: 80 }),
  name: text('a name for your list', { min: 1, max: 80 }),
  until: dateText('the last day'),
});

export const linkIdSchema = z.strictObject({ linkId: rowId });

export type NewSharedLink = z.infer<typeof newSharedLinkSchema>;
