import type { z } from 'zod';
import { reachOurCode } from '../database/viewer';

/**
 * A form's text fields as a plain object. Next's own `$ACTION_` fields are left out; a file becomes
 * an empty text; of fields with one name the last counts. Anything but a form has no fields.
 */
export function formFields(form: FormData): Record<string, string> {
  reachOurCode();
  // A caller that bypasses the form can pass anything to an action.
  if (!(form instanceof FormData)) return {};
  const fields: [string, string][] = [];
  for (const [name, value] of form) {
    if (!name.startsWith('$ACTION')) fields.push([name, typeof value === 'string' ? value : '']);
  }
  return Object.fromEntries(fields);
}

/** Validation errors by field; '' has those of the whole form. */
export function issuesByField(error: z.ZodError): Record<string, string[]> {
  const errors = new Map<string, string[]>();
  for (const issue of error.issues) {
    const field = issue.path.join('.');
    const messages = errors.get(field) ?? [];
    messages.push(issue.message);
    errors.set(field, messages);
  }
  return Object.fromEntries(errors);
}
