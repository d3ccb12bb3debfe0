import type { CDPSession, Page } from '@playwright/test';

export interface Authenticator {
  /** How many passkeys it holds. */
  count(): Promise<number>;
  /** Sets whether it answers at once, as if it were touched. */
  answer(answers: boolean): Promise<void>;
  /** Removes it, as if it were lost or left at home. */
  remove(): Promise<void>;
}

const options = {
  protocol: 'ctap2',
  ctap2Version: 'ctap2_1',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
} as const;

/** Adds Chromium's virtual authenticator to the page's browser; it holds passkeys for this page. */
export async function addAuthenticator(
  page: Page,
  transport: 'internal' | 'usb' = 'internal',
): Promise<Authenticator> {
  const client: CDPSession = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, transport, automaticPresenceSimulation: true },
  });
  return {
    async count() {
      const { credentials } = await client.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials.length;
    },
    async answer(enabled) {
      await client.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
    },
    async remove() {
      await client.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    },
  };
}
