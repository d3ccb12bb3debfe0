import { z } from 'zod';
import { rowId } from './text';

const actionKey = z.string().regex(/^[a-z0-9:-]{1,160}$/);

const DAYS = ['1', '7', '30'] as const;

/** Postpones a next action by a day, a week or a month. */
export const postponeActionSchema = z.strictObject({
  planId: rowId,
  actionKey,
  days: z.enum(DAYS).transform(Number),
});

/** Brings back one action, or without a key every one that was put off. */
export const bringBackSchema = z.strictObject({ planId: rowId, actionKey: actionKey.optional() });

export type BringBack = z.infer<typeof bringBackSchema>;
export type PostponeAction = z.infer<typeof postponeActionSchema>;
