import { describe, expect, it } from 'vitest';
import { securityTxt } from './security-txt';

describe('securityTxt', () => {
  it('has what RFC 9116 asks for, a line each, and expires within the year', () => {
    const now = new Date('2030-01-01T00:00:00.000Z');
    expect(securityTxt('mailto:security@example.org', 'https://example.org/app', now)).toBe(
      [
        'Contact: mailto:security@example.org',
        'Expires: 2030-06-30T00:00:00.000Z',
        'Preferred-Languages: en',
        'Canonical: https://example.org/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });
});
