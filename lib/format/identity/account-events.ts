import type { AccountEventKind } from '@/lib/domain/identity';
import { own } from '@/lib/domain/own';

const WORDS: Record<AccountEventKind, string> = {
  'account-created': 'Account created',
  'sign-in': 'Signed in',
  'sign-in-failed': 'Sign-in with a wrong password',
  'sign-out': 'Signed out',
  'session-ended': 'Signed out of one device',
  'signed-out-everywhere': 'Signed out everywhere',
  'email-confirmed': 'E-mail address confirmed',
  'email-change-asked': 'Asked to change the e-mail address',
  'email-changed': 'E-mail address changed',
  'password-link-asked': 'Asked for a link to set a password',
  'password-changed': 'Password changed',
  'identity-refused': 'Wrong current password for a change of the account',
  'passkey-added': 'Passkey added',
  'passkey-renamed': 'Passkey renamed',
  'passkey-removed': 'Passkey removed',
  'recovery-codes-made': 'Recovery codes made',
  'recovery-code-used': 'Recovery code used',
  'connection-added': 'Sign-in service connected',
  'connection-removed': 'Sign-in service disconnected',
  'second-step-on': 'Second step at sign-in turned on',
  'second-step-off': 'Second step at sign-in turned off',
  'role-changed': 'Role changed',
};

const ABOUT: Record<string, string> = {
  'recovery-code': 'recovery code',
  oidc: 'OpenID Connect',
  google: 'Google',
  github: 'GitHub',
};

/** What happened, in words; `Something else` for an unknown kind. */
export function accountEventWords(kind: string, about = ''): string {
  const words = WORDS[kind as AccountEventKind] ?? 'Something else';
  return about ? `${words}: ${own(ABOUT, about) ?? about}` : words;
}
