import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { signInAction, signUpAction } from '@/app/(auth)/actions';
import {
  passkeySecondFactorAction,
  passkeySignInAction,
  recoveryCodeSecondFactorAction,
  recoverySignInAction,
} from '@/app/(auth)/sign-in/actions';
import { POST as askChallenge } from '@/app/api/passkeys/challenge/route';
import { useDatabase } from '@/e2e/support/database';
import { addRecoveryCode, createPerson, newEmail, somePassword } from '@/e2e/support/people';
import { type FormAction, IDLE } from '@/lib/schemas/form-state';
import { db } from '@/lib/server/database/db';
import { claimDrafts } from '@/lib/server/demo/claim-drafts';
import { keepDemo } from '@/lib/server/demo/keep';
import { makeDemo } from '@/lib/server/demo/make-demo';
import { PEER_HEADER } from '@/lib/server/http/client-address';
import { getUserOrDemo } from '@/lib/server/identity';
import type { Provider } from '@/lib/server/identity/provider/configured';
import { finishAuthorization } from '@/lib/server/identity/provider/finish-authorization';
import { makeOutlook } from '@/lib/server/testing/fixtures';
import { clearCookies, headers, signInAs } from '@/lib/server/testing/mock-next-headers';
import { ownerDb } from '@/lib/server/testing/owner-database';
import { ownerUrl } from '@/lib/server/testing/shared-database';
import { registerPasskey } from '@/lib/server/testing/sign-in-method-fixtures';

vi.mock('next/headers', () => import('@/lib/server/testing/mock-next-headers'));
vi.mock('next/server', async (original) => ({ ...(await original<object>()), after: () => {} }));
vi.mock('next/cache', () => ({ revalidatePath: () => {}, revalidateTag: () => {} }));

let outlook: string;

beforeAll(async () => {
  useDatabase(ownerUrl);
  outlook = await makeOutlook();
});
beforeEach(async () => {
  clearCookies();
  (await headers()).set(PEER_HEADER, randomUUID());
});
afterAll(() => db.$disconnect());

/** Sends a form. @returns the path that its answer leads to */
async function send(action: FormAction, fields: Record<string, string>): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const answer = await action(IDLE, form).catch((error: { digest?: string }) => error.digest ?? '');
  if (typeof answer !== 'string') throw new Error(JSON.stringify(answer));
  return answer.split(';')[2] ?? '';
}

async function challenge(purpose: string): Promise<string> {
  const answer = await askChallenge(
    new Request('http://localhost/api/passkeys/challenge', {
      method: 'POST',
      body: JSON.stringify({ purpose }),
      headers: { 'Content-Type': 'application/json' },
    }),
  );
  return (await answer.json()).challenge;
}

/** A person with a passkey, which is registered while they are signed in. */
async function withPasskey() {
  const person = await createPerson(somePassword);
  await signInAs(person.id);
  await ownerDb.session.updateMany({
    where: { userId: person.id },
    data: { confirmedAt: new Date() },
  });
  const key = await registerPasskey(person);
  clearCookies();
  return { person, key };
}

const provider: Provider = {
  id: 'oidc',
  name: 'The Works',
  issuer: 'https://id.example',
  clientId: 'longview',
  clientSecret: 'none',
};

interface Way {
  /** Before the demo. @returns what signs in after it, and leads to a path */
  prepare: () => Promise<() => Promise<string>>;
}

const ways: Record<string, Way['prepare']> = {
  'signing up': async () => () =>
    send(signUpAction, { email: newEmail(), password: somePassword, next: '' }),
  'signing in by password': async () => {
    const { email } = await createPerson(somePassword);
    return () => send(signInAction, { email, password: somePassword, next: '' });
  },
  'signing in by passkey': async () => {
    const { key } = await withPasskey();
    return async () => {
      const answer = key.sign({ challenge: await challenge('sign-in') });
      return send(passkeySignInAction, { answer: JSON.stringify(answer), next: '' });
    };
  },
  'signing in by recovery code': async () => {
    const person = await createPerson(somePassword);
    const code = await addRecoveryCode(person);
    return () => send(recoverySignInAction, { email: person.email, code });
  },
  'a passkey as the second step': async () => {
    const { person, key } = await withPasskey();
    await ownerDb.user.update({ where: { id: person.id }, data: { secondStep: true } });
    return async () => {
      await send(signInAction, { email: person.email, password: somePassword, next: '' });
      const answer = key.sign({ challenge: await challenge('second-step') });
      return send(passkeySecondFactorAction, { answer: JSON.stringify(answer) });
    };
  },
  'a recovery code as the second step': async () => {
    const { person } = await withPasskey();
    const code = await addRecoveryCode(person);
    await ownerDb.user.update({ where: { id: person.id }, data: { secondStep: true } });
    return async () => {
      await send(signInAction, { email: person.email, password: somePassword, next: '' });
      return send(recoveryCodeSecondFactorAction, { code });
    };
  },
  'signing up by a sign-in service': async () => () =>
    finishAuthorization(
      provider,
      { issuer: provider.issuer, subject: randomUUID(), label: 'A', email: newEmail() },
      claimDrafts,
    ),
};

it.each(Object.entries(ways))('%s takes the kept demo along', async (_, prepare) => {
  const signIn = await prepare();
  const opened = await makeDemo(outlook);
  const demo = await getUserOrDemo();
  if (!demo) throw new Error('The demo is open.');
  await ownerDb.plan.update({ where: { id: opened }, data: { title: 'As I changed it' } });
  await keepDemo(demo);
  const path = await signIn();
  const user = await getUserOrDemo();
  expect(user?.role).toBe('person');
  const plans = await ownerDb.plan.findMany({ where: { userId: user?.id } });
  expect(plans.map(({ title }) => title)).toEqual(['As I changed it']);
  expect(path).toBe(`/plans/${plans[0]?.id}`);
  expect(await ownerDb.user.count({ where: { id: demo.id } })).toBe(0);
});
