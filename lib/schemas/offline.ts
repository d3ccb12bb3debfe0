import { z } from 'zod';
import { dateText } from './civil-date';
import { logProgressSchema } from './progress';
import { rowId } from './text';

/** A step is of the day on which the button was pressed. */
export const waitingStepSchema = z.strictObject({
  goalId: rowId,
  occurredOn: dateText('the day'),
});

export const waitingValueSchema = logProgressSchema;

/**
 * An entry that waited on a device. Its fields are parsed as those of the form are, so that their faults
 * come back by field.
 */
export const waitingEntrySchema = z.strictObject({
  key: rowId,
  person: z.string().max(100),
  kind: z.enum(['value', 'step']),
  fields: z.record(z.string().max(20), z.string().max(20_000)),
});
