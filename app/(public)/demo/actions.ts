'use server';

import { notFound, redirect } from 'next/navigation';
import { env } from '@/lib/env';
import { openDemoSchema } from '@/lib/schemas/demo';
import type { FormState } from '@/lib/schemas/form-state';
import { RuleError } from '@/lib/server/database/errors';
import { deleteDemo } from '@/lib/server/demo/demo-account';
import { DEMO_TIME_ZONE } from '@/lib/server/demo/demo-plan';
import { keepDemo } from '@/lib/server/demo/keep';
import { makeDemo } from '@/lib/server/demo/make-demo';
import { startOwnFromDemo } from '@/lib/server/demo/start-own';
import { flash } from '@/lib/server/http/flash';
import { answerForm } from '@/lib/server/http/form-action';
import { formFields } from '@/lib/server/http/form-fields';
import { requestAddress } from '@/lib/server/http/request-address';
import { endSession, getUserOrDemo } from '@/lib/server/identity';
import { consumePoint, TooManyAttempts } from '@/lib/server/rate-limit/rate-limits';

const SIGN_UP = '/sign-up?next=/plans/latest';

/**
 * Opens a demo, or goes back into the one that this visitor is in. What stands in the way is said on
 * the demo's own page, since the buttons are plain forms.
 */
export async function openDemoAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await answerForm(openDemoSchema, formFields(form), async ({ outlook }) => {
    const user = await getUserOrDemo();
    if (user) redirect(user.role === 'demo' ? '/plans/latest' : '/demo');
    if (env().DEMO === 'off') notFound();
    const planId = await openDemo(outlook).catch(sayWhyNot);
    redirect(planId ? `/plans/${planId}` : '/demo');
  });
  if (state.status !== 'failed') return state;
  await flash('demo-failed');
  redirect('/demo');
}

async function openDemo(outlook: string | undefined): Promise<string> {
  await consumePoint('demoAddress', await requestAddress());
  return makeDemo(outlook);
}

async function sayWhyNot(error: unknown): Promise<null> {
  if (error instanceof TooManyAttempts) await flash('demo-too-many');
  else if (error instanceof RuleError) await flash('demo-full');
  else throw error;
  return null;
}

/** Keeps the example plan as it is, for when this visitor has signed up or in. */
export async function keepDemoAction(): Promise<void> {
  await keepDemo(await requireDemo());
  redirect(SIGN_UP);
}

/** Keeps a plan of one's own that begins where the example plan is, likewise. */
export async function startOwnAction(): Promise<void> {
  await startOwnFromDemo((await requireDemo()).id, DEMO_TIME_ZONE);
  redirect(SIGN_UP);
}

async function requireDemo() {
  const user = await getUserOrDemo();
  return user?.role === 'demo' ? user : redirect('/demo');
}

/** Ends this visitor's demo and deletes it at once. */
export async function leaveDemoAction(): Promise<void> {
  const user = await getUserOrDemo();
  if (user?.role === 'demo') {
    await endSession();
    await deleteDemo(user.id);
  }
  redirect('/');
}
