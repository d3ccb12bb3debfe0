import { describe, expect, it } from 'vitest';
import { deadLink, linkAsked, linkWorksOnce } from './mail-links';

describe('what is said of a link’s lifetime', () => {
  it('is a day for confirming an address', () => {
    expect(linkWorksOnce('confirm-email')).toBe('The link works once, for 24 hours.');
    expect(deadLink('confirm-email')).toContain('older than 24 hours');
    expect(linkAsked('confirm-email')).toContain('for 24 hours');
  });

  it('is half an hour for setting a password', () => {
    expect(linkWorksOnce('set-password')).toBe('The link works once, for 30 minutes.');
    expect(deadLink('set-password')).toContain('older than 30 minutes');
    expect(linkAsked('set-password')).toContain('for 30 minutes');
  });
});
