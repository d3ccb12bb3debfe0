import { z } from 'zod';
import { say } from '@/lib/cli/say';
import { fetchRaw } from './fetch-raw';
import { median, percentile99 } from './median';
import type { Figure, Section } from './sections';
import { serveApp } from './served-app';
import { runServerScript } from './server-script';

/** Milliseconds, at the 99th percentile. */
const AIM = 50;

const searchFigures = z.object({
  searches: z.array(z.string()),
  occupations: z.number(),
  titles: z.number(),
  database: z.array(z.number()),
  whole: z.array(z.number()),
});

/** Searches the catalogue for correct, misspelt and nonsense words and for codes, one by one. */
export async function measureCatalogue(): Promise<Section[]> {
  const app = await serveApp();
  say('Searching the catalogue …');
  const found = searchFigures.parse(await runServerScript('search.ts', app.settings));
  const page = (text: string) =>
    fetchRaw({ url: `${app.address}/outlooks?q=${encodeURIComponent(text)}` });
  for (const text of found.searches.slice(0, 50)) await page(text);
  const pages: number[] = [];
  for (const text of found.searches) {
    const start = performance.now();
    await page(text);
    pages.push(performance.now() - start);
  }
  await app.stop();
  const count = (value: number) => value.toLocaleString('en-GB');
  const { searches, occupations, titles, database, whole } = found;
  return [
    {
      title: `Catalogue: ${count(searches.length)} searches, ${app.evidence} (${count(occupations)} occupations, ${count(titles)} titles)`,
      figures: [
        ...spread('in the database', database),
        ...spread('whole search, without a page', whole),
        ...spread('page', pages),
      ],
    },
  ];
}

function spread(name: string, times: readonly number[]): Figure[] {
  return [
    { name: `${name}: median`, value: median(times), unit: 'ms' },
    {
      name: `${name}: 99th percentile`,
      value: percentile99(times),
      unit: 'ms' as const,
      aim: { atMost: AIM },
    },
  ];
}
