import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { tooManyAttemptsInWords } from '@/lib/format/ceiling';
import type { PasskeyPurpose } from '@/lib/schemas/identity/passkey';

const UNANSWERED = 'Longview could not be reached just now. Try again in a moment.';

async function askServer(purpose: PasskeyPurpose): Promise<unknown> {
  const response = await fetch('/api/passkeys/challenge', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ purpose }),
  }).catch(() => null);
  if (response?.ok) return response.json();
  if (response?.status === 401) {
    throw new Error('Too much time has passed. Load this page again, then try once more.');
  }
  if (response?.status === 429) {
    const waitSeconds = Number(response.headers.get('Retry-After'));
    throw new Error(tooManyAttemptsInWords(waitSeconds, false));
  }
  throw new Error(UNANSWERED);
}

/** The browser's error as a sentence for the person who has just seen its dialogue. */
function sentenceOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') {
    return 'No passkey was used: it was cancelled, took too long, or there is none here. Try again, or sign in another way.';
  }
  if (name === 'InvalidStateError') {
    return 'This device or password manager has a passkey for your account already.';
  }
  if (name === 'SecurityError')
    return 'Passkeys work only at the address that this site is set up for.';
  return error instanceof Error && name === 'Error'
    ? error.message
    : 'Your browser could not use a passkey. Sign in another way.';
}

/**
 * Asks for a passkey, or for a new one, and gives the answer as JSON.
 *
 * @param autofill offers passkeys in the browser's autofill list at a field, without a dialogue.
 * @throws Error with a sentence for people.
 */
export async function askPasskey(purpose: PasskeyPurpose, autofill = false): Promise<string> {
  try {
    const browser = await import('@simplewebauthn/browser');
    if (!browser.browserSupportsWebAuthn()) {
      throw new Error('This browser cannot use passkeys. Sign in another way.');
    }
    const optionsJSON = await askServer(purpose);
    const answer =
      purpose === 'register'
        ? await browser.startRegistration({
            optionsJSON: optionsJSON as PublicKeyCredentialCreationOptionsJSON,
          })
        : await browser.startAuthentication({
            optionsJSON: optionsJSON as PublicKeyCredentialRequestOptionsJSON,
            useBrowserAutofill: autofill,
          });
    return JSON.stringify(answer);
  } catch (error) {
    throw new Error(sentenceOf(error));
  }
}

/** Whether this browser offers passkeys in the list at a field. */
export async function canAutofill(): Promise<boolean> {
  const browser = await import('@simplewebauthn/browser');
  return browser.browserSupportsWebAuthnAutofill();
}

/** Cancels a WebAuthn ceremony that waits for an answer. */
export async function stopAsking(): Promise<void> {
  (await import('@simplewebauthn/browser')).WebAuthnAbortService.cancelCeremony();
}
