import type { z } from 'zod';
import { faultSentence, formatPath } from '../file-faults';
import { outlookChecks } from './outlook-file-checks';
import { type OutlookShape, outlookShape, valueAt } from './outlook-shape';

/** An outlook file, or several, that cannot be used. `faults` has one line a fault. */
export class OutlookFileError extends Error {
  override readonly name = 'OutlookFileError';

  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

/** The schema of an outlook as an editor writes it. See docs/outlooks.md for each field. */
export const outlookFileSchema = outlookChecks.reduce<z.ZodType<OutlookShape>>(
  (schema, { needs, faults }) =>
    schema.superRefine(
      (outlook, context) => {
        for (const fault of faults(outlook)) context.addIssue({ code: 'custom', ...fault });
      },
      { when: ({ value }) => needs.every((field) => isSound(field, valueAt(value, field))) },
    ),
  outlookShape,
);

/** Whether a field is valid by itself, so that rules between fields can read it. */
function isSound(field: keyof OutlookShape, value: unknown): boolean {
  return outlookShape.shape[field].safeParse(value).success;
}

export type OutlookFile = z.infer<typeof outlookFileSchema>;

/**
 * Reads one outlook content file.
 *
 * @param fileName the name to show in faults
 * @returns the outlook, in the shape of the file
 * @throws OutlookFileError with every fault at once, each `file: path: what is wrong`
 */
export function parseOutlookFile(fileName: string, fileText: string): OutlookFile {
  let content: unknown;
  try {
    content = JSON.parse(fileText);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OutlookFileError([`${fileName}: is not valid JSON (${reason})`]);
  }
  const result = outlookFileSchema.safeParse(content, { error: faultSentence });
  if (result.success) return result.data;
  throw new OutlookFileError(
    result.error.issues.map(({ path, message }) =>
      [fileName, formatPath(path), message].filter((part) => part !== '').join(': '),
    ),
  );
}
