import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { fetchRaw } from './fetch-raw';
import type { Target } from './load';
import type { Page } from './page-speed';
import { copyDirectory } from './project-copy';

/** Bytes: uncompressed, with gzip as the server sends them, and with brotli as a proxy might. */
export interface Weight {
  readonly plain: number;
  readonly gzip: number;
  readonly brotli: number;
}

export interface PageWeight {
  readonly name: string;
  readonly html: Weight;
  /** All scripts that the page's HTML loads or names. */
  readonly scripts: Weight & { readonly count: number };
}

const SCRIPT = /\/_next\/(static\/[\w/.~-]+\.js)/g;
/** A class name of what makes charts come alive; a minified build keeps it. */
const LIVE_CHART = 'chart-selection';

export async function measureWeight(
  address: string,
  pages: readonly Page[],
): Promise<PageWeight[]> {
  return Promise.all(
    pages.map(async ({ name, ...target }) => {
      const { body } = await fetchRaw(target);
      const html = body.toString();
      const names = new Set([...html.matchAll(SCRIPT)].map(([, name]) => name ?? ''));
      for (const name of legacyScripts(html)) names.delete(name);
      const weights = await Promise.all(
        [...names].map((name) => weigh({ url: `${address}/_next/${name}` })),
      );
      return {
        name,
        html: await weigh(target),
        scripts: { ...sum(weights), count: weights.length },
      };
    }),
  );
}

/** The chunk that makes charts come alive, which is loaded once one is in view. */
export async function measureLiveChart(address: string): Promise<Weight> {
  const folder = path.join(copyDirectory, '.next', 'static', 'chunks');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const holding = await Promise.all(
    names.map(async (name) =>
      (await readFile(path.join(folder, name), 'utf8')).includes(LIVE_CHART) ? [name] : [],
    ),
  );
  return sum(
    await Promise.all(
      holding.flat().map((name) => weigh({ url: `${address}/_next/static/chunks/${name}` })),
    ),
  );
}

/** Scripts that only browsers without ES modules request (`nomodule`). */
function legacyScripts(html: string): string[] {
  const tags = html.match(/<script\b[^>]*\bnomodule[^>]*>/gi) ?? [];
  return tags.flatMap((tag) => [...tag.matchAll(SCRIPT)].map(([, name]) => name ?? ''));
}

async function weigh(target: Target): Promise<Weight> {
  const [plain, gzip] = await Promise.all([fetchRaw(target), fetchRaw(target, 'gzip')]);
  const brotli = brotliCompressSync(plain.body).length;
  return { plain: plain.body.length, gzip: gzip.body.length, brotli };
}

function sum(weights: readonly Weight[]): Weight {
  const total = (key: keyof Weight) => weights.reduce((bytes, weight) => bytes + weight[key], 0);
  return { plain: total('plain'), gzip: total('gzip'), brotli: total('brotli') };
}
