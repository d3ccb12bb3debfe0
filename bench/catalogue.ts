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
  const app = await serveApp({ TRUSTED_PROXY_HOPS: '1' });
  say('Searching the catalogue …');
  const found = searchFigures.parse(await runServerScript('search.ts', app.settings));
  // Each from a network address of its own, so that no rate limit applies.
  const page = (text: string, index: number) =>
    fetchRaw({
      url: `${app.address}/outlooks?q=${encodeURIComponent(text)}`,
      from: `198.51.100.${index % 250}`,
    });
  for (const [index, text] of found.searches.slice(0, 50).entries()) await page(text, index);
  const pages: number[] = [];
  for (const [index, text] of found.searches.entries()) {
    const start = performance.now();
    await page(text, index);
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
