import 'server-only';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { z } from 'zod';
import { hasRole, type Role } from '@/lib/domain/roles';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { rowId } from '@/lib/schemas/text';
import { getCurrentUser, requireUser } from './auth';
import { TooManyAttempts } from './auth/throttle';
import { NotFoundError, RuleError, StaleVersionError } from './errors';
import { formFields, issuesByField } from './form-fields';
import { describeError, log } from './log';
import { isUnavailable } from './unavailable';

/** Never sent back to the browser. */
const SECRET_FIELDS = ['password', 'currentPassword', 'newPassword', 'token', 'code', 'answer'];

const UNAVAILABLE =
  'That could not be saved just now. Your text is still here: try again in a moment.';

const SIGNED_OUT =
  'You have been signed out. Sign in again in another tab, then save here: your text is still in the form.';

/** What was typed, less what must never be sent back. */
function shown(fields: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !SECRET_FIELDS.includes(name)),
  );
}

/**
 * Parses a form strictly and runs it. Every field's faults come back with what
 * was typed; a stale version comes back as a conflict with both texts; another
 * person's id is a 404; anything unforeseen keeps the typing and goes to the log.
 *
 * @param run does the work and may redirect (which ends it) or return a state.
 */
export async function answerForm<S extends z.ZodType>(
  schema: S,
  fields: Record<string, string>,
  run: (input: z.output<S>) => Promise<Omit<FormState, 'values'>>,
): Promise<FormState> {
  const values = shown(fields);
  const parsed = schema.safeParse(fields);
  if (!parsed.success) return invalid(issuesByField(parsed.error), values);
  try {
    const state = await run(parsed.data);
    return { ...state, values: state.status === 'done' ? {} : values };
  } catch (error) {
    return faultState(error, values);
  }
}

export type Who = { userId: string; key: string };

type Run<S extends z.ZodType> = (
  who: Who,
  input: z.output<S>,
) => Promise<Omit<FormState, 'values'>>;

/**
 * The one way a signed-in person's form writes: authenticate, parse, one
 * mutation under the form's idempotency key.
 */
export function signedInAction<S extends z.ZodType>(schema: S, run: Run<S>): FormAction {
  return roleAction('person', schema, run);
}

/** The same for those who have this role or a higher one; to others the action is not there. */
export function roleAction<S extends z.ZodType>(role: Role, schema: S, run: Run<S>): FormAction {
  return async (_previous, form) => {
    const { idempotencyKey, ...fields } = formFields(form);
    const user = await getCurrentUser().catch(unlessUnavailable);
    if (user === 'unavailable') {
      return { status: 'failed', errors: {}, message: UNAVAILABLE, values: shown(fields) };
    }
    if (!user) {
      // Without JavaScript the page itself would be asked for again, which needs a session.
      if (!(await headers()).has('next-action')) await requireUser();
      // With it, a redirect would throw away what was typed.
      return { status: 'failed', errors: {}, message: SIGNED_OUT, values: shown(fields) };
    }
    if (!hasRole(user.role, role)) notFound();
    const key = rowId.safeParse(idempotencyKey);
    return answerForm(schema, fields, async (input) => {
      if (!key.success) {
        return { status: 'failed', errors: {}, message: 'Open the form again, then send it.' };
      }
      return run({ userId: user.id, key: key.data }, input);
    });
  };
}

/** Who is asking cannot be known just now: the typing is kept all the same. */
function unlessUnavailable(error: unknown): 'unavailable' {
  if (isUnavailable(error)) return 'unavailable';
  throw error;
}

function invalid(errors: Record<string, string[]>, values: Record<string, string>): FormState {
  const count = Object.values(errors).flat().length;
  const message = count === 1 ? 'One thing needs a change.' : `${count} things need a change.`;
  return { status: 'invalid', errors, message, values };
}

function faultState(error: unknown, values: Record<string, string>): FormState {
  if (error instanceof NotFoundError) notFound();
  if (error instanceof RuleError && error.field === '') {
    return { status: 'failed', errors: {}, message: error.sentence, values };
  }
  if (error instanceof RuleError) return invalid({ [error.field]: [error.sentence] }, values);
  if (error instanceof StaleVersionError) {
    const differing = Object.entries(error.current).filter(
      ([name, now]) => asStored(values[name]) !== now,
    );
    const conflict = { version: error.version, theirs: Object.fromEntries(differing) };
    return { status: 'conflict', errors: {}, values, conflict };
  }
  if (error instanceof TooManyAttempts) {
    const minutes = Math.max(1, Math.ceil(error.waitSeconds / 60));
    const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
    const message = `Too many attempts from here. Wait ${wait}, then try again.`;
    return { status: 'failed', errors: {}, message, values };
  }
  if (isNavigation(error)) throw error;
  log('form-failed', describeError(error));
  return { status: 'failed', errors: {}, message: UNAVAILABLE, values };
}

/** A browser sends a line end as two characters; what is stored has one, and no space around it. */
function asStored(typed: string | undefined): string | undefined {
  return typed?.replaceAll('\r\n', '\n').trim();
}

/** redirect() and notFound() are thrown; Next marks them with a digest of its own. */
function isNavigation(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_');
}
