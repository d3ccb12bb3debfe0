import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { isPath, toOriginForm } from './request-target';

function inOriginForm(url: string): [string | undefined, string | undefined] {
  const request = { url, headers: { host: 'longview.example' } } as IncomingMessage;
  toOriginForm(request);
  return [request.headers.host, request.url];
}

describe('a request target (trust 27)', () => {
  it('in absolute-form names the host, and is read as its path', () => {
    for (const [target, host, path] of [
      ['http://evil.example/plans?x=1', 'evil.example', '/plans?x=1'],
      ['HTTP://evil.example:80', 'evil.example:80', '/'],
      ['https://longview.example?x', 'longview.example', '/?x'],
      ['http://user@evil.example/x', 'user@evil.example', '/x'],
      ['http:///x', '', '/x'],
      ['/plans', 'longview.example', '/plans'],
      ['//evil.example/x', 'longview.example', '//evil.example/x'],
    ] as const) {
      expect(inOriginForm(target), target).toEqual([host, path]);
    }
  });

  it('is refused where it is no path, or one that goes up (trust 11)', () => {
    for (const target of [
      ...['*', '', 'x', '?x', 'evil.example:80', '/..', '/.', '/_next/static/../plans', '/a/./b'],
      ...[
        '/a/%2e%2e/b',
        '/a/.%2E/b',
        '/a%2f../b',
        '/a/..%2fb',
        '/a\\..\\b',
        '/a/..%5cb',
        undefined,
      ],
    ]) {
      expect(isPath(target), target).toBe(false);
    }
    for (const target of ['/', '/plans/x', '/.well-known/security.txt', '/a..b', '/?next=/../x']) {
      expect(isPath(target), target).toBe(true);
    }
  });
});
