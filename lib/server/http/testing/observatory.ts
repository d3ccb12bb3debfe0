/**
 * Mozilla's HTTP Observatory, by its published tests, results and modifiers
 * (developer.mozilla.org/en-US/observatory/docs/tests_and_scoring, as of 2025).
 * Preloading is left out: it depends on a list that browsers ship.
 */

export interface Seen {
  /** The address that was opened, over HTTPS. */
  url: URL;
  headers: Headers;
  html: string;
  /**
   * The same address over plain HTTP and every redirect from it; null when nothing answers there.
   */
  httpRoute: URL[] | null;
  /** Headers of the answer to a request from another origin. */
  fromElsewhere: Headers;
}

export interface Result {
  test: string;
  result: string;
  modifier: number;
}

const BROAD = ['ftp:', 'http:', 'https:', '*', 'http://*', 'https://*'];
const INLINE = ["'unsafe-inline'", 'data:'];

type Policy = Map<string, string[]>;

/** The sources of a header's policies, by directive; those of several policies are merged. */
function readPolicy(header: string | null): Policy | null {
  if (!header) return null;
  const policy: Policy = new Map();
  for (const directive of header.split(/[;,]/)) {
    const [name = '', ...sources] = directive.trim().toLowerCase().split(/\s+/);
    if (name) policy.set(name, [...(policy.get(name) ?? []), ...sources]);
  }
  return policy;
}

function contentSecurityPolicy({ headers, url }: Seen): [string, number] {
  const policy = readPolicy(headers.get('content-security-policy'));
  if (!policy || policy.size === 0) return ['csp-not-implemented', -25];
  const sources = (name: string) => policy.get(name) ?? policy.get('default-src') ?? ['*'];
  const hasNonce = (list: string[]) => list.some((source) => /^'(nonce|sha\d+)-/.test(source));
  const effective = (list: string[]) =>
    hasNonce(list) ? list.filter((source) => source !== "'unsafe-inline'") : list;
  let scripts = effective(sources('script-src'));
  const styles = effective(sources('style-src'));
  if (scripts.includes("'strict-dynamic'")) {
    if (!hasNonce(scripts)) return ['csp-header-invalid', -25];
    scripts = scripts.filter(
      (source) => source !== "'self'" && !BROAD.some((broad) => source.startsWith(broad)),
    );
  }
  const any = (list: string[], bad: string[]) => list.some((source) => bad.includes(source));
  const plain = (list: string[]) => list.some((source) => /^(http|ftp):/.test(source));
  const https = url.protocol === 'https:';
  const passive = ['img-src', 'media-src'];
  const active = [...policy].flatMap(([name, list]) =>
    passive.includes(name) || name === 'script-src' ? [] : list,
  );
  if (any(scripts, [...BROAD, ...INLINE]) || any(sources('object-src'), BROAD)) {
    return ['csp-implemented-with-unsafe-inline', -20];
  }
  if (https && plain([...active, ...scripts])) return ['csp-implemented-with-insecure-scheme', -20];
  if (any([...scripts, ...styles], ["'unsafe-eval'"])) {
    return ['csp-implemented-with-unsafe-eval', -10];
  }
  if (https && plain(passive.flatMap(sources))) {
    return ['csp-implemented-with-insecure-scheme-in-passive-content-only', -10];
  }
  if (any(styles, [...BROAD, ...INLINE])) {
    return ['csp-implemented-with-unsafe-inline-in-style-src-only', 0];
  }
  return policy.get('default-src')?.join() === "'none'"
    ? ['csp-implemented-with-no-unsafe-default-src-none', 10]
    : ['csp-implemented-with-no-unsafe', 5];
}

function strictTransport({ headers, url }: Seen): [string, number] {
  if (url.protocol !== 'https:') return ['hsts-not-implemented-no-https', -20];
  const header = headers.get('strict-transport-security');
  if (!header) return ['hsts-not-implemented', -20];
  const [, seconds] = header.match(/(?:^|;)\s*max-age="?(\d+)"?\s*(?:;|$)/i) ?? [];
  if (seconds === undefined) return ['hsts-header-invalid', -20];
  return Number(seconds) >= 15_768_000
    ? ['hsts-implemented-max-age-at-least-six-months', 0]
    : ['hsts-implemented-max-age-less-than-six-months', -10];
}

function cookies(seen: Seen): [string, number] {
  const all = seen.headers.getSetCookie().map((cookie) => {
    const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim().toLowerCase());
    const [name = ''] = pair.split('=', 1);
    const sameSite = attributes.find((one) => one.startsWith('samesite'))?.split('=')[1];
    return {
      session: /login|sess/.test(name),
      antiForgery: name.includes('csrf'),
      secure: attributes.includes('secure'),
      httpOnly: attributes.includes('httponly'),
      sameSite,
    };
  });
  if (all.length === 0) return ['cookies-not-found', 0];
  const hsts = strictTransport(seen)[1] === 0;
  // From the worst to the least bad: the worst of all cookies counts.
  if (!hsts && all.some(({ session, secure }) => session && !secure)) {
    return ['cookies-session-without-secure-flag', -40];
  }
  if (all.some(({ session, httpOnly }) => session && !httpOnly)) {
    return ['cookies-session-without-httponly-flag', -30];
  }
  if (all.some(({ antiForgery, sameSite }) => antiForgery && !sameSite)) {
    return ['cookies-anticsrf-without-samesite-flag', -20];
  }
  const invalid = ({ sameSite, secure }: (typeof all)[number]) =>
    sameSite !== undefined &&
    (!['lax', 'strict', 'none'].includes(sameSite) || (sameSite === 'none' && !secure));
  if (all.some(invalid)) return ['cookies-samesite-flag-invalid', -20];
  if (all.some(({ session, secure }) => session && !secure)) {
    return ['cookies-session-without-secure-flag-but-protected-by-hsts', -10];
  }
  if (all.some(({ secure }) => !secure)) {
    return hsts
      ? ['cookies-without-secure-flag-but-protected-by-hsts', -5]
      : ['cookies-without-secure-flag', -20];
  }
  return all.every(({ sameSite }) => sameSite)
    ? ['cookies-secure-with-httponly-sessions-and-samesite', 5]
    : ['cookies-secure-with-httponly-sessions', 0];
}

function crossOriginSharing({ fromElsewhere }: Seen): [string, number] {
  const allowed = fromElsewhere.get('access-control-allow-origin');
  const name = 'cross-origin-resource-sharing';
  if (!allowed) return [`${name}-not-implemented`, 0];
  if (allowed === '*') return [`${name}-implemented-with-public-access`, 0];
  return fromElsewhere.get('access-control-allow-credentials') === 'true'
    ? [`${name}-implemented-with-universal-access`, -50]
    : [`${name}-implemented-with-restricted-access`, 0];
}

function redirection({ httpRoute }: Seen): [string, number] {
  if (!httpRoute) return ['redirection-not-needed-no-http', 0];
  const [first, second] = httpRoute;
  if (!second) return ['redirection-missing', -20];
  if (httpRoute.at(-1)?.protocol !== 'https:') return ['redirection-not-to-https', -20];
  if (second.protocol === 'http:') {
    return ['redirection-not-to-https-on-initial-redirection', -10];
  }
  return first?.hostname === second.hostname
    ? ['redirection-to-https', 0]
    : ['redirection-off-host-from-http', -5];
}

const PRIVATE = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
const UNSAFE = ['origin', 'origin-when-cross-origin', 'unsafe-url', 'no-referrer-when-downgrade'];

function referrerPolicy({ headers }: Seen): [string, number] {
  const header = headers.get('referrer-policy');
  if (!header) return ['referrer-policy-not-implemented', 0];
  const known = header
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => [...PRIVATE, ...UNSAFE].includes(part));
  const last = known.at(-1);
  if (!last) return ['referrer-policy-header-invalid', -5];
  return PRIVATE.includes(last) ? ['referrer-policy-private', 5] : ['referrer-policy-unsafe', -5];
}

function subresourceIntegrity({ html, url, headers }: Seen): [string, number] {
  if (!/^text\/html|^$/.test(headers.get('content-type') ?? '')) {
    return ['sri-not-implemented-response-not-html', 0];
  }
  const scripts = [...html.matchAll(/<script\b([^>]*)>/gi)].map(([, inside = '']) => inside);
  if (scripts.length === 0) return ['sri-not-implemented-but-no-scripts-loaded', 0];
  const foreign = scripts.flatMap((attributes) => {
    const [, source] = attributes.match(/\ssrc="([^"]*)"/i) ?? [];
    if (!source) return [];
    const target = new URL(source, url);
    if (target.hostname === url.hostname && !source.startsWith('//')) return [];
    const secure = target.protocol === 'https:' && !source.startsWith('//');
    return [{ secure, integrity: /\sintegrity="/i.test(attributes) }];
  });
  if (foreign.some(({ secure, integrity }) => !secure && !integrity)) {
    return ['sri-not-implemented-and-external-scripts-not-loaded-securely', -50];
  }
  if (foreign.some(({ secure }) => !secure)) {
    return ['sri-implemented-but-external-scripts-not-loaded-securely', -20];
  }
  if (foreign.some(({ integrity }) => !integrity)) {
    return ['sri-not-implemented-but-external-scripts-loaded-securely', -5];
  }
  if (foreign.length > 0) return ['sri-implemented-and-external-scripts-loaded-securely', 5];
  return scripts.some((attributes) => /\sintegrity="/i.test(attributes))
    ? ['sri-implemented-and-all-scripts-loaded-securely', 5]
    : ['sri-not-implemented-but-all-scripts-loaded-from-secure-origin', 0];
}

function contentTypeOptions({ headers }: Seen): [string, number] {
  const header = headers.get('x-content-type-options');
  if (!header) return ['x-content-type-options-not-implemented', -5];
  return header.trim().toLowerCase() === 'nosniff'
    ? ['x-content-type-options-nosniff', 0]
    : ['x-content-type-options-header-invalid', -5];
}

function frameOptions({ headers }: Seen): [string, number] {
  if (readPolicy(headers.get('content-security-policy'))?.has('frame-ancestors')) {
    return ['x-frame-options-implemented-via-csp', 5];
  }
  const header = headers.get('x-frame-options')?.trim().toLowerCase();
  if (!header) return ['x-frame-options-not-implemented', -20];
  if (['deny', 'sameorigin'].includes(header)) return ['x-frame-options-sameorigin-or-deny', 0];
  return header.startsWith('allow-from')
    ? ['x-frame-options-allow-from-origin', 0]
    : ['x-frame-options-header-invalid', -20];
}

function resourcePolicy({ headers }: Seen): [string, number] {
  const header = headers.get('cross-origin-resource-policy')?.trim().toLowerCase();
  const name = 'cross-origin-resource-policy';
  if (!header) return [`${name}-not-implemented`, 0];
  if (header === 'same-origin' || header === 'same-site') {
    return [`${name}-implemented-with-${header}`, 10];
  }
  return header === 'cross-origin'
    ? [`${name}-implemented-with-cross-origin`, 0]
    : [`${name}-header-invalid`, -5];
}

const TESTS: Record<string, (seen: Seen) => [string, number]> = {
  'content-security-policy': contentSecurityPolicy,
  cookies,
  'cross-origin-resource-sharing': crossOriginSharing,
  redirection,
  'referrer-policy': referrerPolicy,
  'strict-transport-security': strictTransport,
  'subresource-integrity': subresourceIntegrity,
  'x-content-type-options': contentTypeOptions,
  'x-frame-options': frameOptions,
  'cross-origin-resource-policy': resourcePolicy,
};

const GRADES: [number, string][] = [
  [100, 'A+'],
  [90, 'A'],
  [85, 'A-'],
  [80, 'B+'],
  [70, 'B'],
  [65, 'B-'],
  [60, 'C+'],
  [50, 'C'],
  [45, 'C-'],
  [40, 'D+'],
  [30, 'D'],
  [25, 'D-'],
  [0, 'F'],
];

/** The grade as the Observatory would give it: bonuses count from 90 points on. */
export function observe(seen: Seen): { score: number; grade: string; results: Result[] } {
  const results = Object.entries(TESTS).map(([test, judge]) => {
    const [result, modifier] = judge(seen);
    return { test, result, modifier };
  });
  const sum = (keep: (modifier: number) => boolean) =>
    results.reduce((total, { modifier }) => total + (keep(modifier) ? modifier : 0), 0);
  const without = 100 + sum((modifier) => modifier < 0);
  const score = Math.max(0, without >= 90 ? without + sum((modifier) => modifier > 0) : without);
  const [, grade = 'F'] = GRADES.find(([from]) => score >= from) ?? [];
  return { score, grade, results };
}
