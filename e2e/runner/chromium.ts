import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { runTool, toolScript } from '@/lib/cli/child';
import { Problem } from '@/lib/cli/problem';
import { say } from '@/lib/cli/say';

/** The headless shell is the same engine without a window, and takes a third less time. */
const usualPlaces = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * An installed browser: the one that `CHROMIUM_PATH` names, else Playwright's own or the system's.
 */
function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) {
    throw new Problem(`CHROMIUM_PATH names ${named}, where there is no browser.`);
  }
  return named || [chromium.executablePath(), ...usualPlaces].find((place) => existsSync(place));
}

/**
 * The path of a browser for the journeys. Where there is none it is installed: the package as root
 * on Debian, elsewhere Playwright's own.
 *
 * @throws {Problem} that says what to install when neither can be installed.
 */
export async function ensureChromium(): Promise<string> {
  const present = findChromium();
  if (present) return present;
  if (isDebian() && process.getuid?.() === 0) {
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (findChromium()) break;
      say(`Installing the package ${name} …`);
      installDebianPackage(name);
    }
  }
  if (!findChromium()) {
    say("Downloading Playwright's Chromium …");
    await runTool(toolScript('@playwright', 'test', 'cli.js'), ['install', 'chromium'], {
      env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
    });
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Problem(
    'The journeys need a Chromium, and none could be installed. Install one (on Debian, as root: apt-get install chromium) or set CHROMIUM_PATH to one.',
  );
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function installDebianPackage(name: string): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}
