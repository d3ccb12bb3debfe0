import 'server-only';
import { env } from '@/lib/env';
import { formatMoment } from '@/lib/format/moment';
import type { Message } from './message';

const LASTS = 'The link works once, for 30 minutes.';
const NOT_ME = 'If that was not you, leave this message: nothing happens without the link.';

/** Every link begins with the configured address, never with a host that a request names. */
export function linkTo(path: string, token?: string): string {
  const url = new URL(path, env().NEXTAUTH_URL);
  if (token) url.searchParams.set('token', token);
  return url.href;
}

export function confirmEmailMessage(to: string, token: string): Message<'unsolicited'> {
  return {
    quota: 'unsolicited',
    kind: 'confirm-email',
    subject: 'Confirm your e-mail address',
    paragraphs: [
      `An account at Longview was made or moved with the address ${to}, we hope by you.`,
    ],
    links: [{ label: 'Confirm this address', url: linkTo('/confirm-email', token) }],
    closing: [LASTS, NOT_ME],
  };
}

/** To an address that has an account, when it is given at sign-up again. */
export function haveAccountMessage(to: string): Message<'unsolicited'> {
  return {
    quota: 'unsolicited',
    kind: 'have-account',
    subject: 'You already have an account',
    paragraphs: [
      `A new account at Longview was made with ${to}. You already have one with this address, and nothing about it has changed.`,
      'If it was you: sign in with the password that you chose then, or set a new one. The new account stays without this address; you can download the goals and progress of a plan in it there.',
    ],
    links: [
      { label: 'Sign in', url: linkTo('/sign-in') },
      { label: 'Set a new password', url: linkTo('/forgot-password') },
    ],
    closing: ['If it was not you, there is nothing to do.'],
  };
}

/** To an address that has an account, when another account asks to move to it. */
export function addressInUseMessage(to: string): Message<'unsolicited'> {
  return {
    quota: 'unsolicited',
    kind: 'address-in-use',
    subject: 'This address already has an account',
    paragraphs: [
      `Another account at Longview asked to take the address ${to}. You have an account with this address, so that cannot be done, and nothing has changed.`,
      'If it was you: sign in to the account that has this address, and give that one another address first.',
    ],
    links: [{ label: 'Sign in', url: linkTo('/sign-in') }],
  };
}

/**
 * @param of the account that the link is for: the only one of the address; the one that was made at
 *   that moment, of several; or one of several, which its page asks for
 */
export function setPasswordMessage(
  to: string,
  token: string,
  of: 'one' | 'several' | Date,
): Message<'requested'> {
  const which =
    of instanceof Date
      ? `Several accounts name this address. The link is for the one that was made on ${formatMoment(of.toISOString(), 'UTC')}.`
      : 'Several accounts name this address, and none has confirmed it. The link asks which one is yours.';
  return {
    quota: 'requested',
    kind: 'set-password',
    subject: 'Set a new password',
    paragraphs: [
      `A new password for ${to} at Longview was asked for, we hope by you.`,
      ...(of === 'one' ? [] : [which]),
    ],
    links: [{ label: 'Set a new password', url: linkTo('/reset-password', token) }],
    closing: [LASTS, NOT_ME],
  };
}

export function passwordChangedMessage(): Message<'security'> {
  return {
    quota: 'security',
    kind: 'password-changed',
    subject: 'Your password was changed',
    paragraphs: [
      'The password of your account at Longview has just been changed, and other devices were signed out.',
      'If that was not you, set a new password now:',
    ],
    links: [{ label: 'Set a new password', url: linkTo('/forgot-password') }],
  };
}

export function emailChangeAskedMessage(): Message<'security'> {
  return {
    quota: 'security',
    kind: 'email-change-asked',
    subject: 'Your e-mail address is about to change',
    paragraphs: [
      'A device that is signed in to your account at Longview asked to give it another e-mail address. It changes once the new address is confirmed.',
      'If that was not you, set a new password now: that stops it and signs out every device. Then sign in and remove the passkeys that you do not know.',
    ],
    links: [
      { label: 'Set a new password', url: linkTo('/forgot-password') },
      { label: 'Your passkeys', url: linkTo('/settings/passkeys') },
    ],
  };
}

export function emailChangedMessage(): Message<'security'> {
  return {
    quota: 'security',
    kind: 'email-changed',
    subject: 'Your e-mail address was changed',
    paragraphs: [
      'Your account at Longview now has another e-mail address. Messages no longer come to this one, and you sign in with the new one.',
      'If that was not you, write to the people who run this site, from this address.',
    ],
  };
}

export function accountDeletedMessage(): Message<'security'> {
  return {
    quota: 'security',
    kind: 'account-deleted',
    subject: 'Your account is deleted',
    paragraphs: [
      'Your account at Longview and everything in it has been deleted, as you asked. This is the last message.',
    ],
  };
}
