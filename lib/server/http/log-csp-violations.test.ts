import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseCspViolations } from '@/lib/schemas/browser-report';
import { logCspViolations } from './log-csp-violations';

const lines: Record<string, unknown>[] = [];

vi.mock('@/lib/env', () => ({ env: () => ({ LOG_LEVEL: 'info' }) }));

beforeEach(() => {
  lines.length = 0;
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines.push(JSON.parse(String(line)));
    return true;
  });
  return () => vi.restoreAllMocks();
});

const origin = 'https://longview.example';

function logged(report: unknown) {
  logCspViolations(parseCspViolations(report) ?? [], origin);
  return lines.map(({ directive, blocked, route, count }) => ({
    directive,
    blocked,
    route,
    count,
  }));
}

describe('a report of a CSP violation (trust 14)', () => {
  it('is read in the older form and in the newer', () => {
    const older = {
      'csp-report': {
        'violated-directive': 'img-src https:',
        'blocked-uri': 'https://evil.example',
      },
    };
    const newer = [
      { type: 'csp-violation', url: `${origin}/plans`, body: { effectiveDirective: 'img-src' } },
      { type: 'deprecation', url: origin, body: {} },
    ];
    expect(logged(older)).toEqual([
      { directive: 'img-src', blocked: 'other-origin', route: '/', count: 1 },
    ]);
    lines.length = 0;
    expect(logged(newer)).toEqual([
      { directive: 'img-src', blocked: 'self', route: '/plans', count: 1 },
    ]);
  });

  it('leaves a kind and a route, and no address that a browser made up', () => {
    const kinds = {
      inline: 'inline',
      [`${origin}/secret.js`]: 'own-origin',
      'https://evil.example/secret': 'other-origin',
      'data:secret': 'data',
      'chrome-extension://secret': 'other-scheme',
    };
    const reports = Object.keys(kinds).map((blockedURL) => ({
      type: 'csp-violation',
      url: `${origin}/plans/Secret-1?secret`,
      body: { effectiveDirective: 'script-src-elem', blockedURL },
    }));
    const all = logged(reports);
    expect(all.map(({ blocked }) => blocked)).toEqual(Object.values(kinds));
    expect(new Set(all.map(({ route }) => route))).toEqual(new Set(['/plans/*']));
    expect(JSON.stringify(lines)).not.toMatch(/secret|evil/i);
  });

  it('is one line with a number where a browser sends it many times', () => {
    const one = { type: 'csp-violation', url: origin, body: { effectiveDirective: 'img-src' } };
    expect(logged(Array.from({ length: 30 }, () => one))).toMatchObject([{ count: 30 }]);
  });

  it('is dropped when it is too long, has too many entries or another form', () => {
    const one = { type: 'csp-violation', url: 'x'.repeat(3_000) };
    for (const report of [
      null,
      {},
      'x',
      [1],
      [one],
      Array.from({ length: 51 }, () => ({ type: 'x' })),
    ]) {
      expect(parseCspViolations(report)).toBeNull();
    }
  });
});
