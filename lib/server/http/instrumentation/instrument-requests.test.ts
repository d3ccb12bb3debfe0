import type { IncomingMessage } from 'node:http';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_BODY, MAX_LOG_FILE } from '@/lib/schemas/max-body';
import { requestContext } from '../../log/request-context';
import { PEER_HEADER } from '../client-address';
import { serve } from '../testing/test-server';
import { instrumentRequests } from './instrument-requests';

const lines: Record<string, unknown>[] = [];
const settings = {
  TRUSTED_PROXY_HOPS: 0,
  NEXTAUTH_URL: 'https://longview.example',
  ALLOWED_HOSTS: ['x'],
};

vi.mock('@/lib/env', () => ({
  env: () => ({ ...settings, NEXTAUTH_SECRET: 'x'.repeat(32), LOG_LEVEL: 'info' }),
  isDevelopment: false,
}));

beforeAll(instrumentRequests);
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines.push(JSON.parse(String(line)));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  settings.TRUSTED_PROXY_HOPS = 0;
});

type Server = Awaited<ReturnType<typeof serve>>;

async function withServer<T>(
  listener: Parameters<typeof serve>[0],
  run: (server: Server) => Promise<T>,
): Promise<T> {
  const server = await serve(listener);
  try {
    return await run(server);
  } finally {
    await server.close();
  }
}

function readAll(request: IncomingMessage): Promise<number> {
  return new Promise((resolve, reject) => {
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
    });
    request.on('end', () => resolve(length)).on('error', reject);
  });
}

const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'reporting-endpoints': 'longview="/api/reports"',
};

describe('headers of every response (trust 14)', () => {
  it('are on whatever a route writes, and on errors', async () => {
    const listener: Parameters<typeof serve>[0] = (request, response) => {
      if (request.url === '/data') response.setHeader('Content-Type', 'application/json');
      if (request.url === '/moved') response.writeHead(307, { Location: '/' });
      if (request.url === '/fault') response.statusCode = 500;
      response.end('words');
    };
    await withServer(listener, async ({ ask }) => {
      for (const path of ['/data', '/moved', '/fault', '/']) {
        const { headers } = await ask(path);
        expect(headers, path).toMatchObject(everywhere);
        expect(headers['content-security-policy'], path).toMatch(
          /^default-src 'none'; form-action/,
        );
        expect(headers['cache-control'], path).toBe('no-store');
        expect(headers['permissions-policy'], path).toContain('camera=()');
        expect(headers, path).not.toHaveProperty('x-powered-by');
      }
      expect((await ask('/moved')).headers.location).toBe('/');
    });
  });

  it('leave a page the policy with its nonce, and what a route says of caching', async () => {
    const listener: Parameters<typeof serve>[0] = (request, response) => {
      response.setHeader('Content-Security-Policy', "script-src 'nonce-abc'");
      response.setHeader('Cache-Control', 'public, max-age=60');
      response.writeHead(200, {
        'Content-Type': request.url === '/page' ? 'text/html; charset=utf-8' : 'image/svg+xml',
      });
      response.end();
    };
    await withServer(listener, async ({ ask }) => {
      const page = await ask('/page');
      expect(page.headers['content-security-policy']).toBe("script-src 'nonce-abc'");
      expect(page.headers['cache-control']).toBe('public, max-age=60');
      const file = await ask('/file.svg');
      expect(file.headers['content-security-policy']).toMatch(/^default-src 'none'/);
    });
  });

  it('let other sites show the pictures that are made for them, and no other file', async () => {
    await withServer(
      (_request, response) => response.end(),
      async ({ ask }) => {
        const policyOf = async (path: string) =>
          (await ask(path)).headers['cross-origin-resource-policy'];
        expect(await policyOf('/opengraph-image?x')).toBe('cross-origin');
        expect(await policyOf('/outlooks/a/opengraph-image-1x2')).toBe('cross-origin');
        expect(await policyOf('/icon.svg?opengraph-image')).toBe('same-origin');
      },
    );
  });

  it('keep the address of a page that opens by a token out of every Referer, also to this site (trust 5)', async () => {
    await withServer(
      (_request, response) => response.end(),
      async ({ ask }) => {
        const policyOf = async (path: string) => (await ask(path)).headers['referrer-policy'];
        expect(await policyOf('/confirm-email?token=x')).toBe('strict-origin');
        expect(await policyOf('/reset-password?token=x')).toBe('strict-origin');
        expect(await policyOf('/plans?/confirm-email')).toBe('same-origin');
      },
    );
  });

  it('keep what a secret link opens from search engines, and its address from every Referer (trust 28)', async () => {
    await withServer(
      (_request, response) => response.end(),
      async ({ ask }) => {
        for (const path of ['/shared/x', '/shared/x?page=2', '/calendar/x.ics']) {
          const { headers } = await ask(path);
          expect(headers, path).toMatchObject({
            'referrer-policy': 'no-referrer',
            'x-robots-tag': 'noindex, nofollow, noarchive',
            'cache-control': 'no-store',
          });
        }
        for (const path of ['/', '/plans/x/sharing', '/sharedx']) {
          expect((await ask(path)).headers, path).not.toHaveProperty('x-robots-tag');
        }
      },
    );
  });

  it('are on the answer to bytes that are not HTTP', async () => {
    await withServer(
      (_request, response) => response.end(),
      async ({ ask, askRaw }) => {
        await ask('/');
        const malformed = await askRaw('GET / HTTP/9.9\r\n\r\n');
        expect(malformed).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
        const overflowing = await askRaw(
          `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(40_000)}\r\n\r\n`,
        );
        expect(overflowing).toMatch(/^HTTP\/1\.1 431 /);
        for (const answer of [malformed, overflowing]) {
          for (const [name, value] of Object.entries(everywhere)) {
            expect(answer.toLowerCase()).toContain(`${name}: ${value}`.toLowerCase());
          }
          expect(answer).toContain("Content-Security-Policy: default-src 'none'");
        }
      },
    );
  });
});

describe('who asks (trust 24)', () => {
  it('is one for a whole IPv6 /48, so that nobody has many places in the queue', async () => {
    settings.TRUSTED_PROXY_HOPS = 1;
    const telling: Parameters<typeof serve>[0] = (_request, response) => {
      response.end(requestContext.getStore()?.from);
    };
    await withServer(telling, async ({ ask }) => {
      const from = async (address: string) =>
        (await ask('/', { headers: { 'x-forwarded-for': address } })).body;
      const one = await from('2001:db8:1:1::1');
      expect(await from('2001:db8:1:ffff::2')).toBe(one);
      expect(await from('2001:db8:2:1::1')).not.toBe(one);
      expect(await from('192.0.2.1')).not.toBe(await from('192.0.2.2'));
    });
  });
});

describe('a request’s id (trust 15)', () => {
  const reading: Parameters<typeof serve>[0] = async (request, response) => {
    await Promise.resolve();
    const { requestId } = requestContext.getStore() ?? {};
    response.end(JSON.stringify({ requestId, header: request.headers['x-request-id'] }));
  };

  it('is generated here, and passed to the handler and to the client', async () => {
    await withServer(reading, async ({ ask }) => {
      const answers = await Promise.all([ask('/'), ask('/'), ask('/')]);
      const ids = answers.map(({ headers }) => headers['x-request-id']);
      expect(new Set(ids).size).toBe(3);
      for (const { headers, body } of answers) {
        const id = headers['x-request-id'];
        expect(id).toMatch(/^[\da-f-]{36}$/);
        expect(JSON.parse(body)).toEqual({ requestId: id, header: id });
      }
    });
  });

  it('is taken from outside only behind a proxy of ours, and only when it is well-formed', async () => {
    const given = { 'x-request-id': 'abcdef-0123' };
    await withServer(reading, async ({ ask }) => {
      const idWith = async (headers: Record<string, string>) =>
        (await ask('/', { headers })).headers['x-request-id'];
      expect(await idWith(given)).not.toBe('abcdef-0123');
      settings.TRUSTED_PROXY_HOPS = 1;
      expect(await idWith(given)).toBe('abcdef-0123');
      for (const bad of ['short', 'a b c d e f g h', '"}{"level":"x"', 'x'.repeat(65)]) {
        expect(await idWith({ 'x-request-id': bad })).toMatch(/^[\da-f-]{36}$/);
      }
    });
  });

  it('writes the socket’s address over what a client sent', async () => {
    const telling: Parameters<typeof serve>[0] = (request, response) => {
      response.end(String(request.headers[PEER_HEADER]));
    };
    await withServer(telling, async ({ ask }) => {
      const { body } = await ask('/', { headers: { [PEER_HEADER]: '6.6.6.6' } });
      expect(body).toBe('127.0.0.1');
    });
  });
});

describe('refusals in the log (trust 15)', () => {
  it('have status, method and the route without personal parts', async () => {
    const listener: Parameters<typeof serve>[0] = (_request, response) => {
      response.statusCode = 404;
      response.end();
    };
    await withServer(listener, async ({ ask }) => {
      const { headers } = await ask('/plans/9f-Ada?next=ada@example.org');
      await vi.waitFor(() => expect(lines).toHaveLength(1));
      expect(lines[0]).toMatchObject({
        level: 'warn',
        event: 'refused',
        method: 'GET',
        route: '/plans/*',
        status: 404,
        requestId: headers['x-request-id'],
        from: expect.stringMatching(/^[\w-]{12}$/),
      });
      expect(JSON.stringify(lines)).not.toMatch(/127\.0\.0\.1|Ada|ada@/);
    });
  });
});

describe('bodies without a declared length (trust 11)', () => {
  const counting: Parameters<typeof serve>[0] = async (request, response) => {
    const length = await readAll(request).catch(() => 'cut off');
    response.end(String(length));
  };
  const chunked = { method: 'POST', headers: { 'transfer-encoding': 'chunked' } };
  const parts = (bytes: number) =>
    Array.from({ length: Math.ceil(bytes / 65_536) }, () => Buffer.alloc(65_536, 'a'));

  it('are read up to the limit, and answered 413 beyond', async () => {
    await withServer(counting, async ({ ask }) => {
      const within = await ask('/', { ...chunked, body: parts(MAX_BODY) });
      expect([within.status, within.body]).toEqual([200, String(MAX_BODY)]);
      const justBeyond = await ask('/', { ...chunked, body: parts(MAX_BODY + 1) });
      expect([justBeyond.status, justBeyond.body.length > 20]).toEqual([413, true]);
      const beyond = await ask('/', { ...chunked, body: parts(10 * 1024 * 1024) });
      expect(beyond.status).toBe(413);
      expect(beyond.body).toMatch(/too long to save/);
      expect(beyond.headers).toMatchObject({ ...everywhere, connection: 'close' });
      expect(lines.map(({ event }) => event)).toContain('too-large');
    });
  });

  it('are read up to the size of a file where the address takes one', async () => {
    await withServer(counting, async ({ ask }) => {
      const at = (bytes: number) => ask('/plans/1/log/import', { ...chunked, body: parts(bytes) });
      expect((await at(MAX_LOG_FILE)).status).toBe(200);
      const beyond = await at(MAX_LOG_FILE + 1024 * 1024);
      expect([beyond.status, beyond.body]).toEqual([
        413,
        expect.stringMatching(/larger than 4 MB/),
      ]);
    });
  });

  it('are never handed on, nor what came before the limit as if it were all', async () => {
    const seen: unknown[] = [];
    const listener: Parameters<typeof serve>[0] = (request, response) => {
      seen.push(request.url);
      response.end();
    };
    await withServer(listener, async ({ ask }) => {
      const { status } = await ask('/', { ...chunked, body: parts(1024 * 1024) });
      expect(status).toBe(413);
      await ask('/next');
      expect(seen).toEqual(['/next']);
    });
  });
});
