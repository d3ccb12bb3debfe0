import { tooManyAttemptsInWords } from '@/lib/format/ceiling';
import { type PasskeyPurpose, passkeyChallengeSchema } from '@/lib/schemas/identity/passkey';
import { readJsonBody } from '@/lib/server/http/json-body';
import { requestAddress } from '@/lib/server/http/request-address';
import { getCurrentUser } from '@/lib/server/identity';
import { authenticationOptions } from '@/lib/server/identity/passkey/verify';
import { requiredReauthentication } from '@/lib/server/identity/session/reauthenticate';
import { beginPasskey } from '@/lib/server/identity/sign-in-method/register-passkey';
import { findPendingSignIn } from '@/lib/server/identity/two-factor/pending-sign-in';
import { consumePoint, TooManyAttempts } from '@/lib/server/rate-limit/rate-limits';

/** Bytes: the body is one short word as JSON. */
const MAX_BODY = 200;

/** WebAuthn options for a purpose; null for a person who may not have them. */
async function optionsFor(purpose: PasskeyPurpose) {
  if (purpose === 'sign-in') return authenticationOptions({ purpose, userId: null });
  if (purpose === 'second-step') {
    const pending = await findPendingSignIn();
    return pending && authenticationOptions({ purpose, userId: pending.userId });
  }
  const user = await getCurrentUser();
  if (!user) return null;
  if (purpose === 'confirm') return authenticationOptions({ purpose, userId: user.id });
  return (await requiredReauthentication(user.id)) === 'nothing' ? beginPasskey(user) : null;
}

function answer(status: number, body: object, headers = {}) {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}

/** Issues a WebAuthn challenge, to be answered once, in this browser, within minutes. */
export async function POST(request: Request) {
  const body = await readJsonBody(request, passkeyChallengeSchema, MAX_BODY);
  if (body.refusal) return body.refusal;
  try {
    await consumePoint('challengeAddress', await requestAddress());
  } catch (error) {
    if (!(error instanceof TooManyAttempts)) throw error;
    const wait = { 'Retry-After': String(error.waitSeconds) };
    return answer(429, { error: tooManyAttemptsInWords(error.waitSeconds, false) }, wait);
  }
  const options = await optionsFor(body.data.purpose);
  return options
    ? answer(200, options)
    : answer(401, { error: 'Sign in or confirm it is you first.' });
}
