import { expect, it } from 'vitest';
import { linkState } from './plan-link';

it('a link is open up to its end, and revoked for good', () => {
  const now = new Date('2028-03-31T12:00:00Z');
  const later = new Date(now.getTime() + 1);
  expect(linkState({ expiresAt: later, revokedAt: null }, now)).toBe('open');
  expect(linkState({ expiresAt: now, revokedAt: null }, now)).toBe('expired');
  for (const expiresAt of [now, later]) {
    expect(linkState({ expiresAt, revokedAt: now }, now)).toBe('revoked');
  }
});
