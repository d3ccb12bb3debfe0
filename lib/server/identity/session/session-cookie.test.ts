import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { encode } from 'next-auth/jwt';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  openSessionId,
  SESSION_MAX_AGE,
  sealSessionId,
  sessionCookieName,
  sessionCookieOptions,
} from './session-cookie';

const settings = { NEXTAUTH_SECRET: 's'.repeat(32), NEXTAUTH_URL: 'https://longview.example' };

vi.mock('@/lib/env', () => ({ env: () => settings }));

afterEach(() => {
  settings.NEXTAUTH_URL = 'https://longview.example';
  settings.NEXTAUTH_SECRET = 's'.repeat(32);
  vi.useRealTimers();
});

const sid = 'a-random-session-id';
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('the session cookie (trust 6)', () => {
  it('is bound to this host on HTTPS, out of reach of scripts and of other sites’ forms', () => {
    expect(sessionCookieName()).toMatch(/^__Host-/);
    expect(sessionCookieOptions()).toEqual({
      secure: true,
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      maxAge: SESSION_MAX_AGE,
    });
  });

  it('has no name on plain HTTP that a browser would refuse there', () => {
    settings.NEXTAUTH_URL = 'http://localhost:3000';
    expect(sessionCookieName()).not.toMatch(/^__(Host|Secure)-/);
    expect(sessionCookieOptions()).toMatchObject({ secure: false, httpOnly: true });
  });

  it('opens as it was sealed', async () => {
    expect(await openSessionId(await sealSessionId(sid))).toBe(sid);
  });

  it('is refused when a single character of it was changed', async () => {
    const sealed = await sealSessionId(sid);
    const place = fc.nat({ max: sealed.length - 1 });
    const other = fc.constantFrom(...'ABCDabcd0123-_.');
    await fc.assert(
      fc.asyncProperty(place, other, async (index, character) => {
        const changed = sealed.slice(0, index) + character + sealed.slice(index + 1);
        // The last character of a part carries bits that stand for nothing.
        const same = changed
          .split('.')
          .every((piece, at) =>
            Buffer.from(piece, 'base64url').equals(
              Buffer.from(sealed.split('.')[at] ?? '', 'base64url'),
            ),
          );
        fc.pre(!same || changed.split('.').length !== sealed.split('.').length);
        expect(await openSessionId(changed)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it('is refused once it has expired', async () => {
    const sealed = await sealSessionId(sid);
    vi.useFakeTimers({ now: Date.now() + (SESSION_MAX_AGE + 60) * 1_000 });
    expect(await openSessionId(sealed)).toBeNull();
  });

  it('is refused under another secret', async () => {
    const sealed = await sealSessionId(sid);
    settings.NEXTAUTH_SECRET = 't'.repeat(32);
    expect(await openSessionId(sealed)).toBeNull();
  });

  it('is refused as a token of `alg: none`, whatever it claims', async () => {
    const claims = { sid, iat: 1, exp: 4_000_000_000 };
    for (const alg of ['none', 'None', 'NONE', 'nOnE', '']) {
      for (const signature of ['', 'x']) {
        const token = `${part({ alg, typ: 'JWT' })}.${part(claims)}.${signature}`;
        expect(await openSessionId(token), token).toBeNull();
      }
      const sealed = `${part({ alg, enc: 'none' })}...${part(claims)}.`;
      expect(await openSessionId(sealed), sealed).toBeNull();
    }
  });

  it('is refused as a token that is signed and not sealed, with the very secret', async () => {
    const head = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sid, exp: 4_000_000_000 })}`;
    const signature = createHmac('sha256', settings.NEXTAUTH_SECRET)
      .update(head)
      .digest('base64url');
    expect(await openSessionId(`${head}.${signature}`)).toBeNull();
  });

  it('is refused when it is sealed and holds no session id', async () => {
    const secret = settings.NEXTAUTH_SECRET;
    for (const token of [{}, { sid: 3 }, { sid: ['x'] }, { sub: sid }]) {
      expect(await openSessionId(await encode({ token, secret }))).toBeNull();
    }
  });

  it('is refused as anything else, and nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        expect(await openSessionId(text)).toBeNull();
      }),
    );
    expect(await openSessionId(undefined)).toBeNull();
  });
});
