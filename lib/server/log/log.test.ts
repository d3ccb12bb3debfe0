import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from './create-log';
import { describeError } from './describe-error';
import type { EventFields, EventName } from './events';
import { LINES_A_MINUTE } from './line-limit';
import { requestContext } from './request-context';
import { routeOf } from './route-of';

function openLog(level: 'info' | 'error' = 'info', now?: () => number) {
  const lines: Record<string, unknown>[] = [];
  const log = createLog({ write: (text) => void lines.push(JSON.parse(text)) }, level, now);
  return { log, lines };
}

/** Fields as a careless caller could pass them, past the types. */
const careless = (fields: object) => fields as EventFields<EventName>;

describe('the log (trust 15)', () => {
  it('writes an event as one line of JSON with its level, time and fields', () => {
    const { log, lines } = openLog('info', () => Date.UTC(2030, 0, 2));
    const userId = randomUUID();
    log('sign-in', { userId, method: 'password' });
    expect(lines).toEqual([
      {
        level: 'info',
        time: '2030-01-02T00:00:00.000Z',
        event: 'sign-in',
        userId,
        method: 'password',
      },
    ]);
  });

  it('names the request in which a line was written', async () => {
    const { log, lines } = openLog();
    const request = { requestId: 'r-1', from: 'abc' };
    await requestContext.run(request, async () => {
      await Promise.resolve();
      log('throttled', { limit: 'signInPair', waitSeconds: 3 });
    });
    log('throttled', { limit: 'signInPair', waitSeconds: 4 });
    expect(lines[0]).toMatchObject(request);
    expect(lines[1]).not.toHaveProperty('requestId');
  });

  it('leaves out a field that the event does not have, and a value of another form', () => {
    const { log, lines } = openLog();
    log(
      'sign-in',
      careless({ userId: 'ada@example.org', method: 'a whole sentence', email: 'ada@example.org' }),
    );
    expect(Object.keys(lines[0] ?? {}).sort()).toEqual(['event', 'level', 'time']);
  });

  it('has no room for what people write, whatever a caller passes', () => {
    const { log, lines } = openLog();
    const canary = 'Canary words: ada@example.org';
    const value = fc.constantFrom(canary, `${canary}\n`, `at ${canary}\nx`, [canary], { canary });
    const names = ['userId', 'method', 'reason', 'error', 'code', 'frames', 'route', 'note', 'msg'];
    const fields = fc.dictionary(fc.constantFrom(...names), value);
    const event = fc.constantFrom<EventName>(
      ...(['sign-in', 'sign-in-failed', 'refused', 'request-failed', 'csp-report'] as const),
    );
    fc.assert(fc.property(event, fields, (name, given) => log(name, careless(given))));
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(lines)).not.toContain('Canary words');
  });

  it('keeps only what its level asks for', () => {
    const { log, lines } = openLog('error');
    log('sign-out', {});
    log('form-failed', { error: 'Error' });
    expect(lines.map(({ event }) => event)).toEqual(['form-failed']);
  });

  it('holds a flood back, says how much it held back, and never an event beside it', () => {
    let now = 0;
    const { log, lines } = openLog('info', () => now);
    for (let line = 0; line < LINES_A_MINUTE + 50; line += 1) {
      log('refused', { method: 'GET', route: '/', status: 404 });
    }
    log('sign-out', {});
    expect(lines).toHaveLength(LINES_A_MINUTE + 1);
    now = 60_000;
    log('refused', { method: 'GET', route: '/', status: 404 });
    expect(lines.at(-2)).toMatchObject({ event: 'held-back', of: 'refused', count: 50 });
    expect(lines.at(-1)).toMatchObject({ event: 'refused' });
  });
});

describe('describeError (trust 15)', () => {
  it('gives class, code and places, and no word of the message', () => {
    const cause = Object.assign(
      new RangeError('Key (email)=(ada@example.org)\n    at ada@example.org:1:1'),
      {
        code: '23505',
      },
    );
    const described = describeError(new Error('wrapped: ada@example.org', { cause }));
    expect(described).toMatchObject({ error: 'RangeError', code: 'SQL-23505' });
    expect(described.frames?.[0]).toMatch(/^at .*log\.test\.ts/);
    expect(JSON.stringify(described)).not.toContain('ada@');
    expect(JSON.stringify(described)).not.toContain(process.cwd());
  });

  it('accepts a value that is not an error', () => {
    for (const thrown of [undefined, null, 'ada@example.org', { message: 'x' }, 3]) {
      expect(describeError(thrown)).toEqual({ error: 'NotAnError' });
    }
  });
});

describe('routeOf (trust 15)', () => {
  it('keeps the words of our own addresses and stars everything else', () => {
    expect(routeOf('/plans/0198c2a4-1111-7000-8000-000000000000/readiness.csv?as=2030')).toBe(
      '/plans/*/readiness.csv',
    );
    expect(routeOf('/reset/0bJ4kS-91xT')).toBe('/reset/*');
    expect(routeOf('/sign-in?next=/ada@example.org')).toBe('/sign-in');
    expect(routeOf('/.well-known/security.txt')).toBe('/.well-known/security.txt');
    expect(routeOf('/_next/static/chunks/0a1b2c.js')).toBe('/_next/static/chunks/*');
    expect(routeOf(undefined)).toBe('/');
  });

  it('never holds a token, an address of mail or a control character', () => {
    const secret = fc.oneof(
      fc.uuid(),
      fc.emailAddress(),
      fc.string({ minLength: 22, unit: 'binary' }),
    );
    fc.assert(
      fc.property(secret, (part) => {
        expect(routeOf(`/verify/${part}`)).toMatch(/^\/verify(\/[a-z*._/-]*)?$/);
        const [plain = ''] = part.split(/[/?#]/);
        if (plain.length > 3 && /[^a-z._-]/.test(plain)) {
          expect(routeOf(`/verify/${part}`)).not.toContain(plain);
        }
      }),
    );
  });
});
