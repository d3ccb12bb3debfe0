import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const complete = {
  DATABASE_URL: 'postgresql://longview@127.0.0.1/longview',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  NEXTAUTH_URL: 'https://longview.example',
};

/** The settings as a process with this environment reads them. */
async function read(changes: Record<string, string | undefined> = {}) {
  for (const [name, value] of Object.entries({ ...complete, ...changes })) {
    vi.stubEnv(name, value);
  }
  vi.resetModules();
  return (await import('./env')).env();
}

beforeEach(() => {
  vi.stubEnv('NEXT_PHASE', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the settings (trust 6)', () => {
  it('are taken when they are complete', async () => {
    expect(await read()).toMatchObject({ ...complete, LOG_LEVEL: 'info', TRUSTED_PROXY_HOPS: 0 });
  });

  it('stop the start without a secret, and with one that is short, by a sentence', async () => {
    await expect(read({ NEXTAUTH_SECRET: undefined })).rejects.toThrow(/Set NEXTAUTH_SECRET to/);
    await expect(read({ NEXTAUTH_SECRET: '' })).rejects.toThrow(/too short/);
    const short = 'only-thirty-one-characters-long';
    expect(short).toHaveLength(31);
    await expect(read({ NEXTAUTH_SECRET: short })).rejects.toThrow(/too short/);
    await expect(read({ NEXTAUTH_SECRET: short })).rejects.not.toThrow(short);
  });

  it.each([
    ['LOG_LEVEL', 'loud'],
    ['NEXTAUTH_URL', 'longview.example'],
    ['TRUSTED_PROXY_HOPS', 'all'],
    ['DATABASE_URL', 'mysql://localhost'],
    ['DEMO', 'yes'],
    ['SECURITY_CONTACT', 'somebody'],
    ['SECURITY_CONTACT', 'mailto:somebody@intranet'],
    ['SECURITY_CONTACT', 'mailto:a@example.org,b@example.org'],
    ['SECURITY_CONTACT', 'https://'],
    ['MAIL_FROM', 'longview'],
    ['MAIL_FROM', 'longview@intranet'],
    ['MAIL_FROM', 'Longview <longview@example.org>, Other <other@example.org>'],
    ['MAIL_FROM', 'Long, view <longview@example.org>'],
    ['MAIL_FROM', 'Longview <longview@example.org>\r\nBcc: other@example.org'],
    ['MAIL_FROM', 'Longview\n <longview@example.org>'],
  ])('stop the start at %s=%s (trust 23)', async (name, value) => {
    await expect(read({ [name]: value })).rejects.toThrow(/configuration is not complete/);
  });

  it.each([
    ['MAIL_FROM', 'longview@example.org'],
    ['MAIL_FROM', 'Longview <longview@example.org>'],
    ['MAIL_FROM', '"Longview, of the Works" <longview@example.org>'],
    ['MAIL_FROM', 'Größe <longview@example.org>'],
    ['DEMO', 'off'],
    ['SECURITY_CONTACT', 'mailto:security@example.org'],
    ['SECURITY_CONTACT', 'https://example.org/security'],
  ])('accept %s=%s', async (name, value) => {
    expect(await read({ [name]: value })).toMatchObject({ [name]: value });
  });
});
