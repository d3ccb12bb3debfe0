import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from './fixtures';
import { startAppInstance } from './support/app-instance';
import { newEmail, somePassword } from './support/people';

const watcher = pathToFileURL(
  path.resolve(import.meta.dirname, 'runner', 'watch-connections.mjs'),
).href;

test.describe('outbound requests (trust 16)', () => {
  let folder: string;
  let noted: string;
  test.beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'longview-outbound-'));
    noted = path.join(folder, 'connections');
    writeFileSync(noted, '');
  });
  test.afterEach(() => rmSync(folder, { recursive: true }));

  const settings = () => ({ WATCHED_CONNECTIONS: noted, NODE_OPTIONS: `--import ${watcher}` });

  test('are made neither by the server nor by the browser, from sign-up to export', async ({
    page,
    faults,
  }) => {
    faults.expectFault(/status of 404/);
    faults.expectFault(/was preloaded using link preload but not used/);
    const server = await startAppInstance(settings());
    try {
      const asked = new Set<string>();
      page.context().on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol !== 'data:' && protocol !== 'blob:') asked.add(origin);
      });
      const open = (address: string) => page.goto(`${server.address}${address}`);
      await open('/');
      await open('/outlooks/machine-learning-engineer');
      await open('/how-readiness-works');
      await open('/sign-up');
      await page.getByLabel('E-mail address').fill(newEmail());
      await page.getByLabel('Password').fill(somePassword);
      await page.getByRole('button', { name: 'Create account' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('My plans');
      await open('/outlooks/machine-learning-engineer/start');
      for (const answer of await page.getByRole('radio', { name: /^New to me/ }).all()) {
        await answer.check();
      }
      await page.getByRole('button', { name: 'Next: suggested goals' }).click();
      await page.getByRole('button', { name: 'Make my plan' }).click();
      await expect(page).toHaveURL(/\/plans\/[\da-f-]{36}/);
      const [, plan] = page.url().match(/(\/plans\/[\da-f-]{36})/) ?? [];
      await open(`${plan}/charts`);
      const file = await page.request.get(`${server.address}${plan}/export`);
      expect(file.status()).toBe(200);
      await open('/settings');
      await open('/no-such-page');
      await page.goto('about:blank');
      expect([...asked]).toEqual([server.address]);
    } finally {
      await server.stop();
    }
    expect(readFileSync(noted, 'utf8')).toBe('');
  });

  test('would be noticed: each way out is refused and noted', () => {
    for (const [code, line] of [
      ["fetch('http://192.0.2.1/')", 'connect 192.0.2.1'],
      ["fetch('https://example.invalid/')", 'example.invalid'],
      ["require('node:net').connect(443, 'example.invalid')", 'connect example.invalid'],
      ["require('node:https').get('https://192.0.2.1/')", 'connect 192.0.2.1'],
      ["require('node:dns').promises.resolveTxt('example.invalid')", 'resolveTxt example.invalid'],
      ["require('node:dgram').createSocket('udp4').send('x', 53, '192.0.2.1')", 'send'],
    ] as const) {
      writeFileSync(noted, '');
      spawnSync(process.execPath, ['-e', code], { env: { ...process.env, ...settings() } });
      expect(readFileSync(noted, 'utf8'), code).toContain(line);
    }
  });
});
