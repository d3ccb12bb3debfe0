import type { MetadataRoute } from 'next';
import { publicationDates } from '@/lib/domain/outlook';
import { env, siteOrigin } from '@/lib/env';
import { listOccupationCodes } from '@/lib/server/catalogue/queries';
import { getOutlook, listOutlooks } from '@/lib/server/outlook/queries';

// What is published is known when the server runs, not when it is built.
export const dynamic = 'force-dynamic';

/** Every public page: the editorial outlooks, and the imported occupations where there are any. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [outlooks, codes, general] = await Promise.all([
    listOutlooks(),
    listOccupationCodes(),
    getOutlook('general'),
  ]);
  const page = (path: string) => ({ url: `${siteOrigin()}${path}` });
  return [
    ...['/', '/outlooks', '/how-readiness-works'].map(page),
    ...(env().DEMO === 'on' ? [page('/demo')] : []),
    ...[...(general ? [general] : []), ...outlooks].map((outlook) => ({
      ...page(`/outlooks/${outlook.slug}`),
      lastModified: publicationDates(outlook).modified,
    })),
    ...outlooks
      .filter(({ proxies }) => proxies.some((code) => codes.includes(code)))
      .map(({ slug }) => page(`/outlooks/${slug}/evidence`)),
    ...codes.map((code) => page(`/occupations/${code}`)),
  ];
}
