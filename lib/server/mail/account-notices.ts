import 'server-only';
import type { Message } from './message';
import { linkTo } from './messages';

const NOTICES = {
  'passkey-added': {
    subject: 'A passkey was added',
    said: 'A passkey was added to your account at Longview. It signs in without your password.',
  },
  'passkey-removed': {
    subject: 'A passkey was removed',
    said: 'A passkey was removed from your account at Longview. It opens nothing there any more.',
  },
  'recovery-codes-made': {
    subject: 'New recovery codes were made',
    said: 'New recovery codes were made for your account at Longview. Earlier ones open nothing any more.',
  },
  'recovery-code-used': {
    subject: 'A recovery code was used',
    said: 'One of the recovery codes of your account at Longview was just used to sign in. It works no more.',
  },
  'connection-added': {
    subject: 'A sign-in service was connected',
    said: 'Another sign-in service was connected to your account at Longview. It signs in without your password.',
  },
  'connection-removed': {
    subject: 'A sign-in service was disconnected',
    said: 'A sign-in service was disconnected from your account at Longview. It opens nothing there any more.',
  },
  'second-step-on': {
    subject: 'The second step was turned on',
    said: 'Signing in to your account at Longview now asks for a passkey after the password or another service.',
  },
  'second-step-off': {
    subject: 'The second step was turned off',
    said: 'Signing in to your account at Longview no longer asks for a passkey after the password or another service.',
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
      'If that was you, there is nothing to do. If not: set a new password, which signs out every device, then sign in and remove the passkeys and connections that you do not know, and make new recovery codes.',
    ],
    links: [
      { label: 'Set a new password', url: linkTo('/forgot-password') },
      { label: 'Your passkeys', url: linkTo('/settings/passkeys') },
      { label: 'What happened to your account', url: linkTo('/settings/activity') },
    ],
  };
}
