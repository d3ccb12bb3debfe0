import 'server-only';
import type { z } from 'zod';
import type { FormState } from '@/lib/schemas/form-state';
import { done } from '@/lib/schemas/form-state';
import {
  type waitingEntrySchema,
  waitingStepSchema,
  waitingValueSchema,
} from '@/lib/schemas/offline';
import type { Who } from '../database/write-once';
import { answerForm } from '../http/form-action';
import { logProgress, logStep } from '../progress/mutations';

type Waiting = Pick<z.output<typeof waitingEntrySchema>, 'kind' | 'fields'>;
type Logged = { planId: string; goalId: string; entryId: string };

/**
 * Logs an entry that waited on a device, under the key of its first attempt.
 *
 * @param say what was logged, in a sentence
 */
export function writeWaiting(
  who: Who,
  { kind, fields }: Waiting,
  say: (ids: Logged) => Promise<string>,
): Promise<FormState> {
  if (kind === 'value') {
    return answerForm(waitingValueSchema, fields, async (input) =>
      done(await say(await logProgress(who, input))),
    );
  }
  return answerForm(waitingStepSchema, fields, async ({ goalId, occurredOn }) =>
    done(await say(await logStep(who, goalId, occurredOn))),
  );
}
