import { z } from 'zod';
import { dateText } from './civil-date';
import { link, numberText, rowId, text } from './text';

const entryFields = {
  value: numberText('the value'),
  occurredOn: dateText('the day'),
  note: text('the note', { max: 5_000 }).default(''),
  link: link('the link').default(''),
};

export const logProgressSchema = z.strictObject({ goalId: rowId, ...entryFields });
export const correctEntrySchema = z.strictObject({ entryId: rowId, ...entryFields });
export const entryIdSchema = z.strictObject({ entryId: rowId });

export type LogProgress = z.infer<typeof logProgressSchema>;
export type CorrectEntry = z.infer<typeof correctEntrySchema>;
