import 'server-only';
import { notFound } from 'next/navigation';
import type { z } from 'zod';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { rowId } from '@/lib/schemas/text';
import { type CurrentUser, requireUser } from './auth';
import { NotFoundError, RuleError, StaleVersionError } from './errors';
import { formFields, issuesByField } from './form-fields';

const UNAVAILABLE =
  'That could not be saved just now. Your text is still here: try again in a moment.';

/** A submission's own fields beside the schema's: the idempotency key. */
const keyField = 'idempotencyKey';

export type Submission<T> = { user: CurrentUser; input: T; key: string };

/**
 * The one way a form writes: authenticate, parse strictly, one mutation. Every
 * field's faults come back with what was typed; a stale version comes back as a
 * conflict with both texts; another person's id is a 404.
 *
 * @param run does the mutation and may redirect (which ends it) or return a done state.
 */
export function signedInAction<S extends z.ZodType>(
  schema: S,
  run: (submission: Submission<z.output<S>>) => Promise<FormState>,
): FormAction {
  return async (_previous, form) => {
    const user = await requireUser();
    const { [keyField]: key, ...values } = formFields(form);
    const parsed = schema.safeParse(values);
    const parsedKey = rowId.safeParse(key);
    if (!parsed.success) {
      const errors = issuesByField(parsed.error);
      return { status: 'invalid', errors, message: messageOf(errors), values };
    }
    if (!parsedKey.success) {
      return { status: 'failed', errors: {}, message: 'Open the form again and send it.', values };
    }
    try {
      return await run({ user, input: parsed.data, key: parsedKey.data });
    } catch (error) {
      return faultState(error, values);
    }
  };
}

/** Only faults we name are shown; anything else keeps the typing and goes to the log. */
function faultState(error: unknown, values: Record<string, string>): FormState {
  if (error instanceof NotFoundError) notFound();
  if (error instanceof RuleError) {
    return { status: 'invalid', errors: { [error.field]: [error.sentence] }, values };
  }
  if (error instanceof StaleVersionError) {
    const theirs = Object.fromEntries(
      Object.entries(error.current).filter(([field, text]) => values[field] !== text),
    );
    return {
      status: 'conflict',
      errors: {},
      values,
      conflict: { version: error.version, theirs },
    };
  }
  if (isNavigation(error)) throw error;
  process.stderr.write(
    `${JSON.stringify({ level: 'error', event: 'action-failed', error: nameOf(error) })}\n`,
  );
  return { status: 'failed', errors: {}, message: UNAVAILABLE, values };
}

/** redirect() and notFound() are thrown; Next marks them with a digest of its own. */
function isNavigation(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_');
}

function nameOf(error: unknown): string {
  return error instanceof Error
    ? `${error.name}${'code' in error ? ` ${error.code}` : ''}`
    : 'unknown';
}

function messageOf(errors: Record<string, string[]>): string {
  const count = Object.values(errors).flat().length;
  return count === 1 ? 'One thing needs a change.' : `${count} things need a change.`;
}
