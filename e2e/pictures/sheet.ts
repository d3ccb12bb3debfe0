import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from '@playwright/test';

/** Small enough to keep in the repository, large enough to see what a first screen is made of. */
const HEIGHT = 200;
const QUALITY = 60;

/** Lays pictures out as a contact sheet: a row for each page, with its address above. */
export async function saveSheet(
  browser: Browser,
  file: string,
  rows: readonly (readonly [string, readonly Buffer[]])[],
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 860, height: 600 } });
  await page.setContent(
    `<style>
       body { margin: 12px; font: 12px sans-serif; background: white; color: black }
       figure { margin: 0 0 14px } figcaption { margin-bottom: 4px }
       div { display: flex; gap: 6px } img { height: ${HEIGHT}px; outline: 1px solid #999 }
     </style>` +
      rows
        .map(
          ([route, pictures]) =>
            `<figure><figcaption>${route}</figcaption><div>${pictures.map(image).join('')}</div></figure>`,
        )
        .join(''),
  );
  const picture = await page.screenshot({ type: 'jpeg', quality: QUALITY, fullPage: true });
  await page.close();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, picture);
}

function image(picture: Buffer): string {
  return `<img alt="" src="data:image/jpeg;base64,${picture.toString('base64')}">`;
}
