import 'server-only';
import { env } from '@/lib/env';
import { linkWorksOnce } from '@/lib/format/identity/mail-links';
import { formatMoment } from '@/lib/format/moment';
import type { Message } from './message';

const NOT_ME = 'If that was not you, ignore this message: nothing happens unless the link is used.';

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
    subject: 'Confirm your e-mail address for Longview',
    paragraphs: [
      `You gave ${to} as the address of your Longview account. Confirm it, and no one else can use it.`,
    ],
    links: [{ label: 'Confirm this address', url: linkTo('/confirm-email', token) }],
    closing: [linkWorksOnce('confirm-email'), NOT_ME],
  };
}

/** To an address that has an account, when it is given at sign-up again. */
export function haveAccountMessage(to: string): Message<'unsolicited'> {
  return {
    quota: 'unsolicited',
    kind: 'have-account',
    subject: 'You already have an account',
    paragraphs: [
      `Someone has just signed up at Longview with ${to}. You already have an account with this address, and nothing about it has changed.`,
      'If it was you, sign in with your old password or set a new one. The new account cannot have this address, but you can still download any plan that you made in it.',
    ],
    links: [
      { label: 'Sign in', url: linkTo('/sign-in') },
      { label: 'Set a new password', url: linkTo('/forgot-password') },
    ],
    closing: ['If it was not you, you need not do anything.'],
  };
}

/** To an address that has an account, when another account asks to move to it. */
export function addressInUseMessage(to: string): Message<'unsolicited'> {
  return {
    quota: 'unsolicited',
    kind: 'address-in-use',
    subject: 'This address already has an account',
    paragraphs: [
      `Another Longview account asked to change its address to ${to}. You already have an account with this address, so nothing has changed.`,
      'If it was you, first sign in to the account that has this address and change its address.',
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
      ? `Several accounts use this address. The link is for the one made on ${formatMoment(of.toISOString(), 'UTC')}.`
      : 'Several accounts use this address, and none of them has confirmed it. The link asks which one is yours.';
  return {
    quota: 'requested',
    kind: 'set-password',
    subject: 'Set a new password',
    paragraphs: [
      `You asked to set a new password for ${to} at Longview.`,
      ...(of === 'one' ? [] : [which]),
    ],
    links: [{ label: 'Set a new password', url: linkTo('/reset-password', token) }],
    closing: [linkWorksOnce('set-password'), NOT_ME],
  };
}

export function passwordChangedMessage(): Message<'security'> {
  return {
    quota: 'security',
    kind: 'password-changed',
    subject: 'Your password was changed',
    paragraphs: [
      'Your Longview password has just been changed, and your other devices have been signed out.',
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
      'A device signed in to your Longview account asked to change its e-mail address. The address changes once the new one is confirmed.',
      'If that was not you, set a new password now: that stops the change and signs out every device. Then sign in and remove any passkeys that you do not recognise.',
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
      'Your Longview account now has another e-mail address. Sign in with the new one; messages no longer come here.',
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
      'Your Longview account and everything in it have been deleted, as you asked. This is our last message.',
    ],
  };
}
