import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeReturnPath } from './return-path';

const ORIGIN = 'https://longview.example';

describe('safeReturnPath (trust 13)', () => {
  it.each(['/plans', '/plans/1?tab=goals&x=//y#top', '/outlooks/a%2Fb', '/', '/a//b'])(
    'keeps %s',
    (path) => {
      expect(safeReturnPath(path)).toBe(path);
    },
  );

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\\/evil.example',
    '/a\\..\\..\\evil.example',
    'https://evil.example',
    `${ORIGIN}@evil.example`,
    '@evil.example',
    '.evil.example',
    'evil.example',
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,hello',
    '/..//evil.example',
    '/.//evil.example',
    '/%2e%2e//evil.example',
    '/a/..//evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/\0',
    '/\u0085/evil.example',
    '//[',
    '//%',
    '//:99999',
    '//\ud800',
  ])('falls back for %j', (value) => {
    expect(safeReturnPath(value)).toBe('/plans/latest');
  });

  it('falls back when there is no path, to what the caller names', () => {
    expect(safeReturnPath(undefined)).toBe('/plans/latest');
    expect(safeReturnPath(null)).toBe('/plans/latest');
    expect(safeReturnPath('')).toBe('/plans/latest');
    expect(safeReturnPath('//x', '/')).toBe('/');
  });

  it('never leads to the API, however it is written', () => {
    for (const path of ['/api/auth/signout', '/./api/x', '/x/../api/x', '/%2e/api/x', '/api']) {
      expect(safeReturnPath(path)).toBe('/plans/latest');
    }
  });

  it('stays on its own origin and never throws, whatever the path', () => {
    const pieces = fc.constantFrom(
      ...['/', '\\', '.', '..', '//', '@', ':', '?', '#', '%2e', '%2f', '%5c', '%', '\t', '\n'],
      ...[' ', '[', ']', 'http:', 'javascript:', 'evil.example', 'api', '\ud800', '\0', '／', '。'],
    );
    const crafted = fc.array(pieces, { maxLength: 8 }).map((list) => `/${list.join('')}`);
    const anything = fc.oneof(crafted, fc.string({ unit: 'binary' }), fc.webUrl());
    fc.assert(
      fc.property(anything, (value) => {
        const path = safeReturnPath(value);
        expect(path).toMatch(/^\/(?![/\\])/);
        expect(new URL(path, ORIGIN).origin).toBe(ORIGIN);
        expect(safeReturnPath(path)).toBe(path);
      }),
      { numRuns: 1_000 },
    );
  });
});
