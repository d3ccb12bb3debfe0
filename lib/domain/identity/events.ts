/** Every kind of event that an account's activity log can hold. */
export const ACCOUNT_EVENTS = [
  'account-created',
  'sign-in',
  'sign-in-failed',
  'sign-out',
  'session-ended',
  'signed-out-everywhere',
  'email-confirmed',
  'email-change-asked',
  'email-changed',
  'password-link-asked',
  'password-changed',
  'identity-refused',
  'passkey-added',
  'passkey-renamed',
  'passkey-removed',
  'recovery-codes-made',
  'recovery-code-used',
  'connection-added',
  'connection-removed',
  'second-step-on',
  'second-step-off',
  'role-changed',
] as const;

export type AccountEventKind = (typeof ACCOUNT_EVENTS)[number];
