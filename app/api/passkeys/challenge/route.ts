import { type PasskeyPurpose, passkeyChallengeSchema } from '@/lib/schemas/passkey';
import { getCurrentUser } from '@/lib/server/auth';
import { identityQuestion } from '@/lib/server/auth/confirm-identity';
import { authenticationOptions } from '@/lib/server/auth/passkeys/verify';
import { requestAddress } from '@/lib/server/auth/request-address';
import { findPendingSignIn } from '@/lib/server/auth/second-step';
import { TooManyAttempts, takePoint } from '@/lib/server/auth/throttle';
import { readJsonBody } from '@/lib/server/json-body';
import { beginPasskey } from '@/lib/server/ways-in/register-passkey';

/** Bytes: one word of a few. */
const MAX_BODY = 200;

/** What the browser shall ask an authenticator; null for who may not ask for this. */
async function optionsFor(purpose: PasskeyPurpose) {
  if (purpose === 'sign-in') return authenticationOptions({ purpose, userId: null });
  if (purpose === 'second-step') {
    const pending = await findPendingSignIn();
    return pending && authenticationOptions({ purpose, userId: pending.userId });
  }
  const user = await getCurrentUser();
  if (!user) return null;
  if (purpose === 'confirm') return authenticationOptions({ purpose, userId: user.id });
  return (await identityQuestion(user.id)) === 'nothing' ? beginPasskey(user) : null;
}

function answer(status: number, body: object, headers = {}) {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}

/** A new question for a passkey, to be answered once, in this browser, within minutes. */
export async function POST(request: Request) {
  const body = await readJsonBody(request, passkeyChallengeSchema, MAX_BODY);
  if (body.refusal) return body.refusal;
  try {
    await takePoint('challengeAddress', await requestAddress());
  } catch (error) {
    if (!(error instanceof TooManyAttempts)) throw error;
    const wait = { 'Retry-After': String(error.waitSeconds) };
    return answer(429, { error: 'Too many attempts from here. Wait a few minutes.' }, wait);
  }
  const options = await optionsFor(body.data.purpose);
  return options
    ? answer(200, options)
    : answer(401, { error: 'Sign in or confirm it is you first.' });
}
