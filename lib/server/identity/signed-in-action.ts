import 'server-only';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { z } from 'zod';
import { hasRole, type Role } from '@/lib/domain/identity';
import { tooManyWritesInWords } from '@/lib/format/ceiling';
import { type FormAction, type FormResult, failed } from '@/lib/schemas/form-state';
import { rowId } from '@/lib/schemas/text';
import { isUnavailable } from '../database/unavailable';
import type { Who } from '../database/write-once';
import { answerForm, shownValues, UNAVAILABLE } from '../http/form-action';
import { formFields } from '../http/form-fields';
import { countWrite } from '../rate-limit/write-rate';
import { getUserOrDemo, requireUserOrDemo, wasInADemo } from './session/session';

const DEMO_IS_OVER =
  'This demo is over, and its plan is gone. Copy what you typed if you want to keep it, then open another demo.';

const NOT_IN_THE_DEMO =
  'The demo does not have this. Sign up to use it: the plan in front of you can come along.';

const SIGNED_OUT =
  'You have been signed out. Sign in again in another tab, then save here: your text is still in the form.';

type Options = {
  /**
   * Counts the form by session in place of the person: for the forms that end sessions, so that a
   * thief with one cannot use up what its owner needs to end it.
   */
  isCountedBySession?: boolean;
};

type Run<S extends z.ZodType> = (who: Who, input: z.output<S>) => Promise<FormResult>;

/**
 * Wraps the server action of a signed-in person's form: it authenticates, counts, parses, and runs
 * one mutation under the form's idempotency key.
 */
export function signedInAction<S extends z.ZodType>(
  schema: S,
  run: Run<S>,
  options?: Options,
): FormAction {
  return roleAction('person', schema, run, options);
}

/** The same for what a visitor may do in a demo as well. */
export function signedInOrDemoAction<S extends z.ZodType>(schema: S, run: Run<S>): FormAction {
  return roleAction('demo', schema, run);
}

/**
 * The same for people who have this role or a higher one; others get a 404. Where every person may, a
 * demo's visitor is told to sign up.
 */
export function roleAction<S extends z.ZodType>(
  role: Role,
  schema: S,
  run: Run<S>,
  { isCountedBySession = false }: Options = {},
): FormAction {
  return async (_previous, form) => {
    const { idempotencyKey, ...fields } = formFields(form);
    const user = await getUserOrDemo().catch(unlessUnavailable);
    if (user === 'unavailable') return { ...failed(UNAVAILABLE), values: shownValues(fields) };
    if (!user) {
      // Without JavaScript the response would be the page itself, which needs a session.
      if (!(await headers()).has('next-action')) await requireUserOrDemo();
      // With it, a redirect would throw away what was typed.
      const sentence = (await wasInADemo()) ? DEMO_IS_OVER : SIGNED_OUT;
      return { ...failed(sentence), values: shownValues(fields) };
    }
    const counted = isCountedBySession ? user.sessionId : user.id;
    const refusal = await countWrite(counted).catch(unlessUnavailable);
    if (refusal === 'unavailable') return { ...failed(UNAVAILABLE), values: shownValues(fields) };
    if (refusal) {
      const sentence = tooManyWritesInWords(refusal.period, refusal.waitSeconds);
      return { ...failed(sentence), values: shownValues(fields) };
    }
    if (!hasRole(user.role, role)) {
      if (role !== 'person') notFound();
      return { ...failed(NOT_IN_THE_DEMO), values: shownValues(fields) };
    }
    const key = rowId.safeParse(idempotencyKey);
    return answerForm(schema, fields, async (input) => {
      if (!key.success) return failed('Open the form again, then send it.');
      return run({ userId: user.id, key: key.data }, input);
    });
  };
}

/** While the database is unavailable neither session nor count is read: what was typed is kept. */
function unlessUnavailable(error: unknown): 'unavailable' {
  if (isUnavailable(error)) return 'unavailable';
  throw error;
}
