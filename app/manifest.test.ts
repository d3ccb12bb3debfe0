import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(`${root}/public/manifest.webmanifest`, 'utf8'));
const tokens = readFileSync(`${root}/app/globals.css`, 'utf8');

/** Width and height in pixels, from the first chunk of a PNG. */
function sizeOf(file: string): string {
  const png = readFileSync(file);
  expect(png.subarray(1, 4).toString(), file).toBe('PNG');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

it('names icons that exist, at the sizes that installing asks for', () => {
  const icons: { src: string; sizes: string; purpose?: string }[] = manifest.icons;
  for (const { src, sizes } of icons) expect(sizeOf(`${root}/public${src}`), src).toBe(sizes);
  expect(icons.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
});

it('has the colour of the light paper', () => {
  const [, paper] = /--color-paper: light-dark\((#\w{6}),/.exec(tokens) ?? [];
  expect(manifest).toMatchObject({ theme_color: paper, background_color: paper });
});

it('shows pictures before it is installed, at the sizes that it names', () => {
  const pictures: { src: string; sizes: string; form_factor: string }[] = manifest.screenshots;
  for (const { src, sizes } of pictures) expect(sizeOf(`${root}/public${src}`), src).toBe(sizes);
  expect(pictures.map((one) => one.form_factor)).toEqual(['wide', 'narrow']);
});

it('starts at a person’s plan, under the product’s name, and leads to logging at once', () => {
  expect(manifest).toMatchObject({ short_name: 'Longview', scope: '/' });
  const addresses = [
    manifest.start_url,
    ...manifest.shortcuts.map((one: { url: string }) => one.url),
  ];
  for (const address of addresses) expect(address).toMatch(/^\/plans\/latest/);
});
