import 'server-only';
import type { Message } from './message';
import { linkTo } from './messages';

const NOTICES = {
  'passkey-added': {
    subject: 'A passkey was added',
    said: 'A passkey was added to your Longview account. It can sign you in without your password.',
  },
  'passkey-removed': {
    subject: 'A passkey was removed',
    said: 'A passkey was removed from your Longview account. It can no longer be used to sign in.',
  },
  'recovery-codes-made': {
    subject: 'New recovery codes were made',
    said: 'New recovery codes were made for your Longview account. The old ones no longer work.',
  },
  'recovery-code-used': {
    subject: 'A recovery code was used',
    said: 'One of your recovery codes has just been used to sign in to Longview. It cannot be used again.',
  },
  'connection-added': {
    subject: 'A sign-in service was connected',
    said: 'A sign-in service was connected to your Longview account. It can sign you in without your password.',
  },
  'connection-removed': {
    subject: 'A sign-in service was disconnected',
    said: 'A sign-in service was disconnected from your Longview account. It can no longer be used to sign in.',
  },
  'second-step-on': {
    subject: 'The second step was turned on',
    said: 'Signing in to your Longview account now asks for a passkey after the password or another service.',
  },
  'second-step-off': {
    subject: 'The second step was turned off',
    said: 'Signing in to your Longview account no longer asks for a passkey after the password or another service.',
  },
} as const;

export type NoticeKind = keyof typeof NOTICES;

/** What happened to an account's sign-in methods, and what to do about it. */
export function accountNoticeMessage(kind: NoticeKind): Message<'security'> {
  const { subject, said } = NOTICES[kind];
  return {
    quota: 'security',
    kind,
    subject,
    paragraphs: [
      said,
      'If that was you, you need not do anything. If not, set a new password, which signs out every device. Then sign in, remove any passkeys and connections that you do not recognise, and make new recovery codes.',
    ],
    links: [
      { label: 'Set a new password', url: linkTo('/forgot-password') },
      { label: 'Your passkeys', url: linkTo('/settings/passkeys') },
      { label: 'What happened to your account', url: linkTo('/settings/activity') },
    ],
  };
}
