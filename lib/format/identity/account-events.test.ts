import { describe, expect, it } from 'vitest';
import { ACCOUNT_EVENTS } from '@/lib/domain/identity';
import { accountEventWords } from './account-events';

describe('accountEventWords', () => {
  it('has words of its own for every kind', () => {
    const words = ACCOUNT_EVENTS.map((kind) => accountEventWords(kind));
    expect(new Set(words).size).toBe(ACCOUNT_EVENTS.length);
    expect(words).not.toContain(accountEventWords('of another version'));
  });

  it('says by what, where that is known', () => {
    expect(accountEventWords('sign-in', 'passkey')).toBe('Signed in: passkey');
  });
});
