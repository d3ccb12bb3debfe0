import { describe, expect, it } from 'vitest';
import { observe, type Seen } from './observatory';

const strong = {
  'content-security-policy':
    "default-src 'none'; script-src 'self' 'nonce-a' 'strict-dynamic'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=63072000',
  'x-content-type-options': 'nosniff',
  'content-type': 'text/html',
};

function site(
  headers: Record<string, string> = strong,
  rest: Partial<Omit<Seen, 'headers'>> & { cookies?: string[] } = {},
): Seen {
  const { cookies = [], ...others } = rest;
  const all = new Headers(headers);
  for (const cookie of cookies) all.append('set-cookie', cookie);
  return {
    url: new URL('https://longview.example/'),
    html: '<script src="/a.js"></script>',
    httpRoute: [new URL('http://longview.example/'), new URL('https://longview.example/')],
    fromElsewhere: new Headers(),
    ...others,
    headers: all,
  };
}

const resultOf = (seen: Seen, test: string) =>
  observe(seen).results.find((one) => one.test === test)?.result;

describe('the Observatory’s grade', () => {
  it('is F for a site that does nothing', () => {
    const nothing = site({}, { httpRoute: [new URL('http://longview.example/')] });
    expect(observe(nothing)).toMatchObject({ score: 10, grade: 'F' });
  });

  it('is A+ with every bonus for one that does everything', () => {
    const all = site(strong, { cookies: ['__Host-session=x; Secure; HttpOnly; SameSite=Lax'] });
    expect(observe(all)).toMatchObject({ score: 135, grade: 'A+' });
  });

  it('counts no bonus below 90 points', () => {
    const { 'strict-transport-security': _, ...withoutHsts } = strong;
    expect(observe(site(withoutHsts))).toMatchObject({ score: 80, grade: 'B+' });
  });

  it.each([
    ["script-src 'unsafe-inline'", 'csp-implemented-with-unsafe-inline'],
    ["default-src 'self'; script-src 'self' 'unsafe-eval'", 'csp-implemented-with-unsafe-eval'],
    ["default-src 'self'; object-src *", 'csp-implemented-with-unsafe-inline'],
    ["default-src 'self' http://x.example", 'csp-implemented-with-insecure-scheme'],
    [
      "default-src 'self'; img-src http://x.example",
      'csp-implemented-with-insecure-scheme-in-passive-content-only',
    ],
    [
      "default-src 'none'; style-src 'unsafe-inline'",
      'csp-implemented-with-unsafe-inline-in-style-src-only',
    ],
    ["default-src 'self'", 'csp-implemented-with-no-unsafe'],
    ["default-src 'none'", 'csp-implemented-with-no-unsafe-default-src-none'],
    ["default-src 'none'; script-src 'strict-dynamic'", 'csp-header-invalid'],
    ["frame-ancestors 'none'", 'csp-implemented-with-unsafe-inline'],
  ])('reads the policy %s', (policy, result) => {
    const seen = site({ ...strong, 'content-security-policy': policy });
    expect(resultOf(seen, 'content-security-policy')).toBe(result);
  });

  it.each([
    [['session=x; HttpOnly'], 'cookies-session-without-secure-flag-but-protected-by-hsts'],
    [['session=x; Secure'], 'cookies-session-without-httponly-flag'],
    [['csrf=x; Secure'], 'cookies-anticsrf-without-samesite-flag'],
    [['a=x'], 'cookies-without-secure-flag-but-protected-by-hsts'],
    [['a=x; Secure; SameSite=Sometimes'], 'cookies-samesite-flag-invalid'],
    [['a=x; Secure'], 'cookies-secure-with-httponly-sessions'],
    [['a=x; Secure; SameSite=Strict'], 'cookies-secure-with-httponly-sessions-and-samesite'],
  ])('reads the cookies %j', (cookies, result) => {
    expect(resultOf(site(strong, { cookies }), 'cookies')).toBe(result);
  });

  it('reads scripts from elsewhere', () => {
    const judged = (html: string) => resultOf(site(strong, { html }), 'subresource-integrity');
    expect(judged('<script src="https://x.example/a.js"></script>')).toBe(
      'sri-not-implemented-but-external-scripts-loaded-securely',
    );
    expect(judged('<script src="//x.example/a.js"></script>')).toBe(
      'sri-not-implemented-and-external-scripts-not-loaded-securely',
    );
    expect(judged('<p>No script</p>')).toBe('sri-not-implemented-but-no-scripts-loaded');
  });
});
