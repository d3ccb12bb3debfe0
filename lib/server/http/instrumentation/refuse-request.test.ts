import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { serve } from '../testing/test-server';
import { instrumentRequests } from './instrument-requests';

const settings = {
  NEXTAUTH_URL: 'https://longview.example',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  ALLOWED_HOSTS: ['app'],
  TRUSTED_PROXY_HOPS: 0,
  LOG_LEVEL: 'silent',
};
vi.mock('@/lib/env', () => ({ env: () => settings, isDevelopment: false }));

beforeAll(instrumentRequests);

let server: Awaited<ReturnType<typeof serve>>;
let seen: (string | undefined)[] = [];
beforeEach(async () => {
  seen = [];
  server = await serve((request, response) => {
    seen.push(request.url, request.headers.host);
    const { range, ...others } = request.headers;
    response.end(`${others['x-forwarded-host']} ${others['x-forwarded-proto']} ${range}`);
  });
});
afterEach(async () => {
  settings.TRUSTED_PROXY_HOPS = 0;
  await server.close();
});

const get = (target: string, ...headers: string[]) =>
  server.askRaw(`GET ${target} HTTP/1.1\r\n${headers.join('\r\n')}\r\nConnection: close\r\n\r\n`);
const statusOf = async (...given: Parameters<typeof get>) =>
  Number((await get(...given)).split(' ')[1]);

describe('a request for another host (trust 27)', () => {
  it('gets 421 and a sentence for the operator, with every header, and nothing sees it', async () => {
    const answer = await get('/plans', 'Host: evil.example');
    expect(answer).toMatch(/^HTTP\/1\.1 421 Misdirected Request\r\n/);
    expect(answer).toContain('add the name to ALLOWED_HOSTS');
    expect(answer).toContain('X-Frame-Options: DENY');
    expect(answer).toContain('Cache-Control: no-store');
    expect(answer).not.toMatch(/evil\.example|longview\.example/);
    expect(seen).toEqual([]);
  });

  it('is told by the target where that names one, and goes on as its path otherwise', async () => {
    expect(await statusOf('http://evil.example/', 'Host: longview.example')).toBe(421);
    expect(await statusOf('http://longview.example/a?b', 'Host: evil.example')).toBe(200);
    expect(seen).toEqual(['/a?b', 'longview.example']);
  });

  it('is told by X-Forwarded-Host behind a proxy of ours, and never before one', async () => {
    const forwarded = 'X-Forwarded-Host: evil.example';
    expect(await get('/', 'Host: longview.example', forwarded)).toMatch(
      / 200 [\s\S]*undefined undefined undefined$/,
    );
    expect(await statusOf('/', 'Host: evil.example', 'X-Forwarded-Host: app')).toBe(421);
    settings.TRUSTED_PROXY_HOPS = 1;
    expect(await statusOf('/', 'Host: longview.example', forwarded)).toBe(421);
    expect(await statusOf('/', 'Host: upstream', 'X-Forwarded-Host: longview.example')).toBe(200);
    for (const all of ['evil.example, app', 'app, evil.example']) {
      expect(await statusOf('/', 'Host: app', `X-Forwarded-Host: ${all}`)).toBe(421);
    }
    expect(await statusOf('/', 'Host: upstream')).toBe(421);
  });

  it('is answered for the health probes alone, which come by any address', async () => {
    expect(await statusOf('/api/health/live', 'Host: 10.0.0.7:3000')).toBe(200);
    expect(await statusOf('/api/health/ready?x', 'Host: 10.0.0.7:3000')).toBe(200);
    for (const path of [
      '/api/health/livex',
      '/api/health',
      '/api/health/live/x',
      '/x/api/health/live',
    ]) {
      expect(await statusOf(path, 'Host: 10.0.0.7:3000'), path).toBe(421);
    }
  });

  it('includes one that names no host, or two', async () => {
    expect(await server.askRaw('GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 421 /);
    expect(await get('/')).toMatch(/^HTTP\/1\.1 400 [\s\S]*X-Frame-Options: DENY/);
    expect(await statusOf('/', 'Host: app', 'Host: evil.example')).toBe(400);
    expect(seen).toEqual([]);
  });
});

describe('a request that no route can read (trust 11)', () => {
  it('gets 400 where its target is no path of this site', async () => {
    for (const target of ['*', '/_next/static/../plans', '/_next/static/%2e%2e/plans']) {
      expect(await statusOf(target, 'Host: app'), target).toBe(400);
    }
    expect(seen).toEqual([]);
  });

  it('goes on without a Range, and without what no proxy of ours wrote', async () => {
    const headers = ['Host: app', 'Range: bytes=99999999-', 'X-Forwarded-Proto: https'];
    expect(await get('/', ...headers)).toMatch(/ 200 [\s\S]*undefined undefined undefined$/);
    settings.TRUSTED_PROXY_HOPS = 1;
    expect(await get('/', ...headers)).toMatch(/ 200 [\s\S]*undefined https undefined$/);
  });

  it('gets 400 where Next cannot read the state of its router', async () => {
    const header = (state: string) => `Next-Router-State-Tree: ${encodeURIComponent(state)}`;
    for (const state of ['x', '{}', 'null', '[]', '["",{"children":[1,{}]}]', '['.repeat(3_000)]) {
      expect(await statusOf('/', 'Host: app', header(state)), state.slice(0, 30)).toBe(400);
    }
    expect(await statusOf('/', 'Host: app', 'Next-Router-State-Tree: %')).toBe(400);
    expect(seen).toEqual([]);
    const state = '["",{"children":["__PAGE__",{}]},null,null,16]';
    expect(await statusOf('/', 'Host: app', header(state))).toBe(200);
  });

  it('gets 405 where its method is one that no route has', async () => {
    for (const method of ['TRACE', 'PROPFIND', 'QUERY']) {
      const answer = await server.askRaw(`${method} / HTTP/1.1\r\nHost: app\r\n\r\n`);
      expect(answer, method).toMatch(/^HTTP\/1\.1 405 [\s\S]*Allow: GET, HEAD, POST/i);
    }
  });

  it('gets 417 with every header where it expects what is not done here', async () => {
    const answer = await get('/', 'Host: app', 'Expect: miracles');
    expect(answer).toMatch(/^HTTP\/1\.1 417 [\s\S]*X-Frame-Options: DENY/);
  });
});
