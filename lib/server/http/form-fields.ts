import type { z } from 'zod';
import { reachOurCode } from '../database/viewer';

/**
 * A form's text fields as a plain object; none of what is no form. Next's own
 * `$ACTION_` fields are left out; a file is no text and becomes empty; the last
 * of equal names counts.
 */
export function formFields(form: FormData): Record<string, string> {
  reachOurCode();
  // Whoever calls an action past its form may hand it anything.
  if (!(form instanceof FormData)) return {};
  const fields: [string, string][] = [];
  for (const [name, value] of form) {
    if (!name.startsWith('$ACTION')) fields.push([name, typeof value === 'string' ? value : '']);
  }
  return Object.fromEntries(fields);
}

/** Every fault's sentence by field; a fault of no field stands under ''. */
export function issuesByField(error: z.ZodError): Record<string, string[]> {
  const errors = new Map<string, string[]>();
  for (const issue of error.issues) {
    const field = issue.path.join('.');
    errors.set(field, [...(errors.get(field) ?? []), issue.message]);
  }
  return Object.fromEntries(errors);
}
