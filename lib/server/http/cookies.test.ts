import { afterEach, describe, expect, it, vi } from 'vitest';
import { cookieName, forgetCookie, keepCookie, readCookie } from './cookies';

const settings = vi.hoisted(() => ({ NEXTAUTH_SECRET: 's'.repeat(32), NEXTAUTH_URL: '' }));
vi.mock('@/lib/env', () => ({ env: () => settings }));

const jar = vi.hoisted(() => ({ get: vi.fn(), set: vi.fn(), delete: vi.fn() }));
vi.mock('next/headers', () => ({ cookies: () => Promise.resolve(jar) }));

afterEach(() => vi.clearAllMocks());

describe('a cookie of ours (trust 6)', () => {
  const flags = { httpOnly: true, sameSite: 'lax', path: '/', secure: true };

  it('is this host’s alone on HTTPS, and out of reach of scripts and of other sites’ forms', async () => {
    settings.NEXTAUTH_URL = 'https://longview.example';
    await keepCookie('visit', 'sealed', 60);
    expect(jar.set).toHaveBeenCalledExactlyOnceWith('__Host-longview.visit', 'sealed', {
      ...flags,
      maxAge: 60,
    });
    jar.get.mockReturnValue({ value: 'sealed' });
    expect(await readCookie('visit')).toBe('sealed');
    expect(jar.get).toHaveBeenCalledWith('__Host-longview.visit');
  });

  it('is deleted with the attributes that a browser requires: without Secure it ignores such a name', async () => {
    settings.NEXTAUTH_URL = 'https://longview.example';
    await forgetCookie('visit');
    expect(jar.delete).not.toHaveBeenCalled();
    expect(jar.set).toHaveBeenCalledExactlyOnceWith('__Host-longview.visit', '', {
      ...flags,
      maxAge: 0,
    });
  });

  it('is set on plain HTTP too, under a name that a browser accepts there', async () => {
    settings.NEXTAUTH_URL = 'http://localhost:3000';
    await keepCookie('visit', 'sealed', 60);
    expect(jar.set).toHaveBeenCalledExactlyOnceWith('longview-3000.visit', 'sealed', {
      ...flags,
      secure: false,
      maxAge: 60,
    });
  });

  it.each([
    ['https://longview.example', '__Host-longview.visit'],
    ['https://longview.example:443/', '__Host-longview.visit'],
    ['https://longview.example:8443', '__Host-longview-8443.visit'],
    ['http://longview.example', 'longview.visit'],
    ['http://longview.example:80', 'longview.visit'],
    ['http://localhost:3000', 'longview-3000.visit'],
    ['http://localhost:3100', 'longview-3100.visit'],
    ['http://[::1]:3100', 'longview-3100.visit'],
  ])('of %s is %s: installations on other ports of the host have their own', (site, name) => {
    settings.NEXTAUTH_URL = site;
    expect(cookieName('visit')).toBe(name);
  });
});
