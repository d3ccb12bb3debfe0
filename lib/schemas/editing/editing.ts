import { z } from 'zod';
import { rowId, rowVersion, text } from '../text';
import { nodeAt, parseListChange } from './outlook-form';

/**
 * Longer than the schema allows any text to be, so that one that grew too long is saved and
 * reported.
 */
export const MAX_FIELD = 4_000;
/** Characters: four times the longest outlook that there is. */
const MAX_FILE = 200_000;

const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters and digits joined by hyphens.');

const typed = z
  .string()
  .max(MAX_FIELD, `Shorten this to ${MAX_FIELD} characters.`)
  .refine((value) => !value.includes('\0') && value.isWellFormed(), {
    error: 'Remove the broken or invisible character.',
  });

export const slugSchema = z.strictObject({ slug });
export const importSchema = z.strictObject({
  file: z
    .string()
    .min(1, 'Paste the file, or choose it.')
    .max(MAX_FILE, 'This is longer than any outlook.'),
});

/** Whether a name is a field of the outlook's form: a leaf, not a list or a group. */
function isField(name: string): boolean {
  const node = nodeAt(name.split('.'));
  return node !== null && ['text', 'number', 'choice'].includes(node.kind);
}

const target = z.strictObject({
  draftId: rowId,
  version: rowVersion,
  change: z
    .string()
    .max(120)
    .transform((value, context) => {
      if (value === '') return null;
      const change = parseListChange(value);
      if (change) return change;
      context.addIssue({ code: 'custom', message: 'Open the draft again, then change it.' });
      return z.NEVER;
    })
    .default(null),
});

/**
 * A whole draft as its form sends it. Whether it fits the outlook's schema is checked by
 * `checkDraft`.
 */
export const saveDraftSchema = z
  // z.record would drop `__proto__`, which is to be refused like any other unknown field.
  .custom<Record<string, unknown>>((fields) => fields !== null && typeof fields === 'object')
  .transform(({ draftId, version, change, ...sent }, context) => {
    const fields: Record<string, string> = {};
    for (const [name, value] of Object.entries(sent)) {
      const text = typed.safeParse(value);
      if (!isField(name)) {
        context.addIssue({
          code: 'custom',
          message: `The form has no field “${name.slice(0, 40)}”.`,
        });
      } else if (text.success) {
        fields[name] = text.data;
      } else {
        const message = text.error.issues[0]?.message ?? '';
        context.addIssue({ code: 'custom', path: [name], message });
      }
    }
    const parsed = target.safeParse({ draftId, version, ...(change !== undefined && { change }) });
    if (parsed.success) return { ...parsed.data, fields };
    for (const { path, message } of parsed.error.issues) {
      context.addIssue({ code: 'custom', path, message });
    }
    return z.NEVER;
  });

const note = text('a note', { min: 0, max: 1_000 }).default('');

/** A step in the workflow of a draft. `at` is the day and minute of a schedule, in UTC. */
export const draftStepSchema = z.strictObject({
  draftId: rowId,
  version: rowVersion,
  verb: z.enum([
    ...(['submit', 'approve', 'send-back', 'publish', 'schedule', 'unschedule'] as const),
    ...(['put-aside', 'take-up', 'rebase'] as const),
  ]),
  note,
  at: z
    .union(
      [z.literal(''), z.iso.datetime({ local: true, precision: -1 }).startsWith('20')],
      'Give a day and a time, such as 2027-01-31T09:00.',
    )
    .default(''),
});

const versionNumber = z.coerce.number().int().min(1).max(100_000);

export const rollBackSchema = z.strictObject({
  slug,
  number: versionNumber,
  /** The version that the editor has seen as the current one. */
  current: versionNumber,
  reason: text('the reason', { min: 1, max: 300 }),
});
