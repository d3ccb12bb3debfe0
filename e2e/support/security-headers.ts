import { type APIResponse, expect } from '@playwright/test';

/** Expects the headers that every response carries: pages, files and refusals alike. */
export function expectSecurityHeaders(response: APIResponse, what: string) {
  const headers = response.headers();
  expect(headers, what).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
  });
  expect(headers['strict-transport-security'], what).toMatch(/^max-age=\d{8,}; includeSubDomains$/);
  expect(headers['permissions-policy'], what).toContain('camera=()');
  expect(headers['cross-origin-resource-policy'], what).toMatch(/^(same|cross)-origin$/);
  expect(headers, what).not.toHaveProperty('x-powered-by');
  const policy = headers['content-security-policy'] ?? '';
  for (const directive of ['default-src', 'object-src', 'base-uri', 'frame-ancestors']) {
    expect(policy, what).toContain(`${directive} 'none'`);
  }
  expect(policy, what).toContain('report-uri /api/reports');
  const isPage = headers['content-type']?.startsWith('text/html') ?? false;
  expect(/script-src 'self' 'nonce-\w{32}' 'strict-dynamic';/.test(policy), what).toBe(isPage);
}
