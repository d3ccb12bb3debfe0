import { z } from 'zod';
import { rowId } from './text';

const DAYS = ['7', '30', '90'] as const;

/** Postpones a next action by 7, 30 or 90 days. */
export const postponeActionSchema = z.strictObject({
  planId: rowId,
  actionKey: z.string().regex(/^[a-z0-9:-]{1,160}$/),
  days: z.enum(DAYS).transform(Number),
});

export type PostponeAction = z.infer<typeof postponeActionSchema>;
