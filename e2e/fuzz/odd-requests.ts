import { builtRoutes } from '../access/build';
import { addressOf } from '../access/call';
import { routes } from '../access/matrix';
import type { OwnedRows } from '../access/owned-rows';

/** Bytes of a request, a character each (Latin-1), and where it goes. */
export interface OddRequest {
  method: string;
  target: string;
  headers: readonly string[];
}

/** Names that every object has, and text that breaks addresses, headers and encodings. */
const WORDS = [
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', '%00', '%', '%zz'],
  ...['%E2%82%AC', '%ED%A0%80', '%0d%0aX-A:1', '//evil.example', '/%5cevil.example', '%2e%2e%2f'],
  ...['-1', '1e999', 'NaN', '{}', '[]', '%F0%9F%98%80', 'x'.repeat(2_000)],
];

/** Every parameter that a page of ours reads, and some that Next does. */
const PARAMETERS = [
  ...['q', 'sort', 'theme', 'family', 'zone', 'exposure', 'change', 'page', 'outlook', 'role'],
  ...['next', 'error', 'problem', 'service', 'password', 'token', 'open', 'goal', 'from', 'years'],
  ...['year', 'strategy', 'template', 'pace', 'fade', 'speed', 'due', 'off', 'logged', 'added'],
  ...['moved', 'was', 'removed', 'adopted', 'undone', 'connected', 'refused', 'horizon', 'change'],
  ...['_rsc', 'nxtPslug', 'nxtPplanId', '__nextLocale', '__flight__', 'q[]', 'q[a]', '__proto__'],
];

const tree = (state: string) => `Next-Router-State-Tree: ${encodeURIComponent(state)}`;

/** Headers that Next, React, proxies or browsers send, as none of them would. */
const HEADERS = [
  ...['Next-Router-State-Tree: x', 'Next-Router-State-Tree: %', tree('{}'), tree('null')],
  ...[tree('["",{"children":["__PAGE__",{}]},null,null,true]'), tree('['.repeat(3_000))],
  tree('["__proto__",{"constructor":["x",{}]}]'),
  ...[
    'Next-Router-Prefetch: 2',
    'Next-Router-Prefetch: x',
    'Next-Url: //evil.example',
    'Next-Url: %',
  ],
  ...['Next-Router-Segment-Prefetch: /_tree', 'Next-Router-Segment-Prefetch: /__proto__'],
  ...['Next-Router-Segment-Prefetch: %', 'Next-Action: __proto__', 'Next-Action: constructor'],
  ...['Next-Resume: 1', 'X-Nextjs-Data: 1', 'X-Matched-Path: %', 'X-Now-Route-Matches: %'],
  ...['X-Middleware-Subrequest: proxy:proxy:proxy:proxy:proxy', 'X-Middleware-Prefetch: 1'],
  ...['X-Prerender-Revalidate: x', 'X-Invoke-Path: %', 'X-Nextjs-Rewritten-Path: %'],
  ...[
    'X-Forwarded-Host: evil.example',
    'X-Forwarded-Proto: %',
    'X-Forwarded-Proto: https',
    'X-Forwarded-For: %, x',
  ],
  ...[
    'Cookie: =; a; a=%; __proto__=1',
    'Cookie: longview.session=%E0%A4%A',
    'Cookie: longview.visit=%',
  ],
  ...[`Cookie: a=${'x'.repeat(9_000)}`, 'Cookie: longview.preferences=constructor'],
  ...['Range: bytes=x', 'Range: bytes=0-0,2-1', 'Range: bytes=99999999-', 'If-Range: x'],
  ...['If-None-Match: W/"', 'If-Modified-Since: x', 'Accept: %', 'Accept: text/x-component'],
  ...[
    'Accept-Encoding: gzip;q=x',
    'Accept-Language: %',
    'User-Agent: \xe9',
    'Referer: %',
    'Origin: %',
  ],
  ...['Expect: miracles', 'Upgrade: h2c', 'TE: trailers', 'Content-Type: multipart/form-data'],
];

const METHODS = ['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'QUERY', 'LOCK'];

const ENDINGS = [
  ...[
    '/',
    '//',
    '/%2f',
    '/%5c',
    '.rsc',
    '.txt',
    '.segments/_tree.segment.rsc',
    ';a=b',
    '%00',
    '%20',
  ],
  ...['/__proto__', '/constructor', '/[slug]', '/@modal', '/(.)log', '/%E2%82%AC', '/\xe9', '#x'],
];

/** Targets that are no address of a page. */
const TARGETS = [
  ...['*', 'http://evil.example/', 'http://localhost/plans', 'http:///x', '//evil.example', '///'],
  ...['/\\evil.example', '/%2f%2fevil.example', '\\', '?x', 'x', '/\xff', '/%e9', '/%E2%82%AC//x'],
  ...['/_next/static/../plans', '/_next/static/%2e%2e/plans', '/_next/static/..%2fplans'],
  ...['/_next/staticx', '/_next/static', '/_next/static/%', '/_next/static/%00', '/_next/static/x'],
  ...['/_next/data/x/sign-in.json', '/_next/image?url=//evil.example&w=64&q=75', '/_next/hmr'],
  ...['/_next/', '/__nextjs_original-stack-frame', '/_global-error', '/_global-error/', '/_error'],
  ...['/%5Fglobal-error', '/_global-error.rsc', '/_not-found', '/404', '/500', '/405', '/400'],
  ...['/.well-known', '/.well-known/security.txtx', '/robots.txtx', '/favicon.ico/x', '/api'],
  ...['/api/health', '/api/health/livex', '/api/reportsx', '/api/auth', '/api/auth/a/b/c'],
  ...[
    '/api/auth/error?error=%E2%82%AC',
    '/api/auth/signin?callbackUrl=%E2%82%AC',
    '/api/auth/_log',
  ],
  ...['/api/auth/callback/__proto__', '/api/auth/callback/oidc?code=%E2%82%AC&state=%'],
  ...['/manifest.webmanifest', '/icons/icon-192.png', '/icon.svg'],
];

/** What Next answers without a route of ours: each gets every header. */
const FILES = ['/manifest.webmanifest', '/icon.svg', '/_global-error', '/no-such-page'];

/** Some of a list: the next ones for each place, so that all are sent to some route. */
function some<T>(all: readonly T[], place: number, count: number): T[] {
  return Array.from({ length: count }, (_, at) => all[(place * count + at) % all.length] as T);
}

/** Odd requests for every route, and for addresses that are none: the same ones in each run. */
export function oddRequests(own: OwnedRows): OddRequest[] {
  const get = (target: string, ...headers: string[]) => ({ method: 'GET', target, headers });
  const served = builtRoutes().filter(({ route }) => routes[route] !== 'nobody');
  const everywhere = [...served.map(({ route }) => addressOf(route, own)), ...TARGETS];
  const toFiles = FILES.flatMap((target) => HEADERS.map((header) => get(target, header)));
  const toRoutes = everywhere.flatMap((target, place) => [
    get(target),
    get(target, 'RSC: 1', tree('x')),
    ...some(HEADERS, place, 4).flatMap((header) => [
      get(target, header),
      get(target, 'RSC: 1', header),
    ]),
    ...some(METHODS, place, 2).map((method) => ({ method, target, headers: [] })),
    ...some(ENDINGS, place, 3).map((ending) => get(`${target}${ending}`)),
    ...some(PARAMETERS, place, 5).flatMap((name, at) =>
      some(WORDS, place + at, 1).map((word) =>
        get(`${target}${target.includes('?') ? '&' : '?'}${name}=${word}`),
      ),
    ),
  ]);
  return [...toFiles, ...toRoutes];
}

/** The requests of one page that looks words up: each parameter with each word. */
export function lookups(path: string, parameters: readonly string[]): OddRequest[] {
  return parameters.flatMap((name) =>
    WORDS.map((word) => ({ method: 'GET', target: `${path}?${name}=${word}`, headers: [] })),
  );
}
