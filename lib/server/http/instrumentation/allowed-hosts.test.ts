import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowedHost } from './allowed-hosts';

const names = { siteUrl: 'https://longview.example', allowed: ['192.168.1.20', 'app'] };
const isAllowed = (...hosts: (string | undefined)[]) => isAllowedHost(hosts, names);

describe('the hosts that get an answer (trust 27)', () => {
  it('are the site’s own, the configured ones and this machine, on any port', () => {
    for (const host of [
      ...['longview.example', 'LONGVIEW.example', 'longview.example:443', 'longview.example:8443'],
      ...['192.168.1.20:3000', 'app', 'app:3000'],
      ...['localhost', 'localhost:3000', '127.0.0.1:3000', '127.3.2.1', '[::1]', '[::1]:3000'],
    ]) {
      expect(isAllowed(host), host).toBe(true);
    }
  });

  it('are no others, whatever they resemble', () => {
    for (const host of [
      ...['evil.example', 'longview.example.evil.example', 'evil-longview.example', 'example'],
      ...['localhost.evil.example', '127.0.0.1.evil.example', 'a.localhost', 'localhostx'],
      ...['192.168.1.21', '0.0.0.0', '[::]', '[::ffff:1.2.3.4]', 'app.evil.example'],
      ...['user@localhost', 'localhost/', 'localhost#', 'localhost?x', 'local host', 'localhost:x'],
      ...['evil.example:localhost', 'localhost,evil.example', '[', '', ' ', undefined],
    ]) {
      expect(isAllowed(host), host).toBe(false);
    }
  });

  it('are all that a request names, not one of them', () => {
    expect(isAllowed('longview.example', 'evil.example')).toBe(false);
    expect(isAllowed('evil.example', 'longview.example')).toBe(false);
    expect(isAllowed('longview.example', ' app')).toBe(true);
  });

  it('are decided for any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (host) => {
        expect(typeof isAllowed(host)).toBe('boolean');
      }),
    );
  });
});
