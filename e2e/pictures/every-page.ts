import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { builtRoutes } from '../access/build';
import { addressOf } from '../access/call';
import { type RouteReader, routes } from '../access/matrix';
import { expect, test } from '../fixtures';
import { saveSheet } from './sheet';
import { createWorld } from './world';

/** Pages that show nothing of their own: they lead elsewhere, or need what only a mail holds. */
const NOTHING_TO_SEE = ['/plans/latest', '/plans/[planId]/(.)log', '/sign-in/leave'];

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 375, height: 812 };
const VARIANTS = [
  { name: 'wide-light', viewport: WIDE, colorScheme: 'light' },
  { name: 'wide-dark', viewport: WIDE, colorScheme: 'dark' },
  { name: 'phone-light', viewport: PHONE, colorScheme: 'light', isMobile: true, hasTouch: true },
  { name: 'phone-dark', viewport: PHONE, colorScheme: 'dark', isMobile: true, hasTouch: true },
] as const;

/** A sheet for each part of the product. */
function sheetOf(route: string): string {
  if (route.startsWith('/plans')) return 'plan';
  if (
    ['anyone', 'holder'].includes(readerOf(route)) &&
    !/sign|password|confirm|account/.test(route)
  )
    return 'public';
  return 'account';
}

function readerOf(route: string): RouteReader {
  const row = routes[route];
  const line = typeof row === 'object' ? row.who : (row ?? 'nobody');
  return line.replace(' or demo', '') as RouteReader;
}

/** The first screen goes into the sheet, the whole page into the folder of single pictures. */
async function takePicture(context: BrowserContext, address: string, file: string) {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  const firstScreen = await page.screenshot({ type: 'jpeg', quality: 80 });
  await page.screenshot({ path: file, type: 'jpeg', quality: 80, fullPage: true });
  await page.close();
  return firstScreen;
}

test('every page at two widths, light and dark', async ({ openContext, browser }) => {
  const { ids, signIn } = await createWorld();
  const folder = path.resolve('test-results/pictures/pages');
  await mkdir(folder, { recursive: true });
  const shown = builtRoutes()
    .filter(({ route, isPage }) => isPage && readerOf(route) !== 'nobody')
    .map(({ route }) => route)
    .filter((route) => !NOTHING_TO_SEE.includes(route))
    .sort();
  const pictures = new Map(shown.map((route) => [route, [] as Buffer[]]));
  for (const { name, ...look } of VARIANTS) {
    const [signedOut, signedIn] = [await openContext(look), await openContext(look)];
    await signIn(signedIn);
    for (const route of shown) {
      const isOpen = ['anyone', 'holder'].includes(readerOf(route));
      const context = isOpen ? signedOut : signedIn;
      const file = `${route.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'front'}-${name}.jpg`;
      const picture = await takePicture(context, addressOf(route, ids), path.join(folder, file));
      pictures.get(route)?.push(picture);
    }
  }
  for (const sheet of ['public', 'plan', 'account']) {
    const rows = [...pictures].filter(([route]) => sheetOf(route) === sheet);
    expect(rows.length).toBeGreaterThan(0);
    await saveSheet(browser, path.resolve(`docs/pages/${sheet}.jpg`), rows);
  }
});
