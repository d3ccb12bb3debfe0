import { describe, expect, it } from 'vitest';
import { closedPolicy, contentSecurityPolicy } from './content-security-policy';

function directives(nonce: string, secure: boolean) {
  const parts = contentSecurityPolicy(nonce, { secure }).split('; ');
  return new Map(
    parts.map((part) => {
      const [name = '', ...sources] = part.split(' ');
      return [name, sources];
    }),
  );
}

describe('contentSecurityPolicy (trust 14)', () => {
  it('runs scripts by this response’s nonce and in no other way', () => {
    const scripts = directives('abc123', true).get('script-src');
    expect(scripts).toEqual(["'self'", "'nonce-abc123'", "'strict-dynamic'"]);
  });

  it('allows no plug-in, no base, no frame around it and no form to elsewhere', () => {
    const policy = directives('n', true);
    for (const name of ['default-src', 'object-src', 'base-uri', 'frame-ancestors']) {
      expect(policy.get(name)).toEqual(["'none'"]);
    }
    for (const name of ['form-action', 'connect-src', 'font-src', 'manifest-src']) {
      expect(policy.get(name)).toEqual(["'self'"]);
    }
  });

  it('lets style attributes place marks, and style elements only by nonce', () => {
    const policy = directives('n', true);
    expect(policy.get('style-src')).toEqual(["'self'", "'nonce-n'"]);
    expect(policy.get('style-src-attr')).toEqual(["'unsafe-inline'"]);
  });

  it('names no other host and no wildcard', () => {
    expect(contentSecurityPolicy('n', { secure: true })).not.toMatch(/\*|https?:|\/\//);
  });

  it('asks for HTTPS only where the page came over it', () => {
    expect(directives('n', true).has('upgrade-insecure-requests')).toBe(true);
    expect(directives('n', false).has('upgrade-insecure-requests')).toBe(false);
  });

  it('names where reports go, by the newer way only where browsers use it', () => {
    expect(directives('n', false).get('report-uri')).toEqual(['/api/reports']);
    expect(directives('n', false).has('report-to')).toBe(false);
    expect(directives('n', true).get('report-uri')).toEqual(['/api/reports']);
    expect(directives('n', true).get('report-to')).toEqual(['longview']);
  });
});

describe('closedPolicy (trust 14)', () => {
  it('lets a file that is opened by itself do nothing at all', () => {
    const policy = closedPolicy({ secure: true });
    for (const name of ['default-src', 'form-action', 'frame-ancestors', 'base-uri']) {
      expect(policy).toContain(`${name} 'none'`);
    }
    expect(policy).not.toMatch(/'self'|unsafe|nonce|\*/);
  });
});
