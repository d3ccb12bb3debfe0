import { z } from 'zod';
import { startingLevelKeys } from '@/lib/domain/outlook/starting-level';
import { inUseAnswer } from './plan/plan';
import { rowId, rowVersion } from './text';

const about = { planId: rowId, version: rowVersion, versionId: rowId };

/** An answer to what a new version of an outlook asks about one strategy. */
export const decideOutlookChangeSchema = z
  .strictObject({
    ...about,
    strategyKey: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
    choice: z.enum(['keep', 'take', 'replace', 'add', 'leave-out']),
    startingLevel: z
      .enum(startingLevelKeys as [string, ...string[]], 'Choose one of the five.')
      .optional(),
    /** Of a strategy that is added; the usual answer for its level when absent. */
    inUse: inUseAnswer.optional(),
  })
  .refine(({ choice, startingLevel }) => choice !== 'add' || startingLevel !== undefined, {
    path: ['startingLevel'],
    message: 'Choose one of the five.',
  });

export const decideAllOutlookChangesSchema = z.strictObject({
  ...about,
  all: z.enum(['keep', 'take']),
});

export const undoOutlookDecisionSchema = z.strictObject({
  decisionId: rowId,
  version: rowVersion,
});

export type DecideOutlookChange = z.infer<typeof decideOutlookChangeSchema>;
export type DecideAllOutlookChanges = z.infer<typeof decideAllOutlookChangesSchema>;
export type UndoOutlookDecision = z.infer<typeof undoOutlookDecisionSchema>;
