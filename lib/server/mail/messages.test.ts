import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import * as notices from './account-notices';
import type { Message } from './message';
import * as messages from './messages';

vi.mock('@/lib/env', () => ({ env: () => ({ NEXTAUTH_URL: 'https://longview.example' }) }));

const to = 'reader@example.org';
const composers = { ...messages, ...notices };
type Composer = Extract<keyof typeof composers, `${string}Message`>;

/** One of each: a composer without a line here does not compile. */
const samples: Record<Composer, Message> = {
  confirmEmailMessage: messages.confirmEmailMessage(to, 'token'),
  haveAccountMessage: messages.haveAccountMessage(to),
  addressInUseMessage: messages.addressInUseMessage(to),
  setPasswordMessage: messages.setPasswordMessage(to, 'token', 'one'),
  passwordChangedMessage: messages.passwordChangedMessage(),
  emailChangeAskedMessage: messages.emailChangeAskedMessage(),
  emailChangedMessage: messages.emailChangedMessage(),
  accountDeletedMessage: messages.accountDeletedMessage(),
  accountNoticeMessage: notices.accountNoticeMessage('passkey-added'),
};

describe('the quota of a message (trust 23)', () => {
  it('is one of three, by what is known of who asked for it', () => {
    const of = (wanted: string) =>
      Object.values(samples).flatMap(({ quota, kind }) => (quota === wanted ? [kind] : []));
    expect(of('unsolicited')).toEqual(['confirm-email', 'have-account', 'address-in-use']);
    expect(of('requested')).toEqual(['set-password']);
    expect(of('security')).toEqual([
      'password-changed',
      'email-change-asked',
      'email-changed',
      'account-deleted',
      'passkey-added',
    ]);
  });

  it('is each kind’s own, so that one kind of notice cannot hide another', () => {
    const kinds = Object.values(samples).map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('is counted for each, since nothing else delivers', () => {
    const delivering = globSync('{app,bench,components,lib,scripts}/**/*.{ts,tsx}').filter(
      (file) =>
        !file.endsWith('.test.ts') && /from '[^']*\/deliver'/.test(readFileSync(file, 'utf8')),
    );
    expect(delivering).toEqual(['lib/server/mail/send.ts']);
  });
});
