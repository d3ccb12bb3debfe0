import 'server-only';
import { revalidatePath } from 'next/cache';
import { notFound } from 'next/navigation';
import type { z } from 'zod';
import { own } from '@/lib/domain/own';
import { tooManyAttemptsInWords } from '@/lib/format/ceiling';
import { done, type FormResult, type FormState, failed, type Undo } from '@/lib/schemas/form-state';
import { NotFoundError, RuleError, StaleVersionError } from '../database/errors';
import { describeError, log } from '../log';
import { TooManyAttempts } from '../rate-limit/rate-limits';
import { issuesByField } from './form-fields';

/** Never sent back to the browser. */
const SECRET_FIELDS = ['password', 'currentPassword', 'newPassword', 'token', 'code', 'answer'];

export const UNAVAILABLE =
  'That could not be saved just now. Your text is still here: try again in a moment.';

/** The typed values without those that must never be sent back. */
export function shownValues(fields: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !SECRET_FIELDS.includes(name)),
  );
}

/** The result of a successful save; `page` and the pages below it are rendered anew. */
export function saved(page: string, message = 'Saved.', undo?: Undo): FormResult {
  revalidatePath(page, 'layout');
  return done(message, undo);
}

/**
 * Parses a form strictly and runs it. Every field's faults come back with what was typed; a stale
 * version comes back as a conflict with both texts; another person's id is a 404; any other error
 * is logged, and what was typed is kept.
 *
 * @param run does the work and may redirect (which ends it) or return a state.
 */
export async function answerForm<S extends z.ZodType>(
  schema: S,
  fields: Record<string, string>,
  run: (input: z.output<S>) => Promise<FormResult>,
): Promise<FormState> {
  const values = shownValues(fields);
  const parsed = schema.safeParse(fields);
  if (!parsed.success) return invalid(issuesByField(parsed.error), values);
  try {
    const state = await run(parsed.data);
    return { ...state, values: state.status === 'done' ? {} : values };
  } catch (error) {
    return faultState(error, values);
  }
}

function invalid(errors: Record<string, string[]>, values: Record<string, string>): FormState {
  const count = Object.values(errors).flat().length;
  const message = count === 1 ? 'One thing needs a change.' : `${count} things need a change.`;
  return { status: 'invalid', errors, message, values };
}

function faultState(error: unknown, values: Record<string, string>): FormState {
  if (error instanceof NotFoundError) notFound();
  if (error instanceof RuleError && error.field === '') {
    return { ...failed(error.sentence), values };
  }
  if (error instanceof RuleError) return invalid({ [error.field]: [error.sentence] }, values);
  if (error instanceof StaleVersionError) {
    const differing = Object.entries(error.current).filter(
      ([name, now]) => asStored(own(values, name)) !== now,
    );
    const conflict = { version: error.version, theirs: Object.fromEntries(differing) };
    return { status: 'conflict', errors: {}, values, conflict };
  }
  if (error instanceof TooManyAttempts) {
    const hasText = Object.values(values).some((text) => text !== '');
    return { ...failed(tooManyAttemptsInWords(error.waitSeconds, hasText)), values };
  }
  if (isNavigation(error)) throw error;
  log('form-failed', describeError(error));
  return { ...failed(UNAVAILABLE), values };
}

/** A browser sends a line end as two characters; what is stored has one, and no space around it. */
function asStored(typed: string | undefined): string | undefined {
  return typed?.replaceAll('\r\n', '\n').trim();
}

/** redirect() and notFound() are thrown; Next marks them with a digest of its own. */
function isNavigation(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_');
}
