import { publicationDates } from '@/lib/domain/outlook/publication';
import { ratingStep } from '@/lib/domain/outlook/rating';
import type { PublishedOutlook } from './types';

type StructuredDataProps = { data: Readonly<Record<string, unknown>> };

/** Structured data for machines: schema.org as JSON-LD, which no browser runs. */
export function StructuredData({ data }: StructuredDataProps) {
  const graph = { '@context': 'https://schema.org', ...data };
  // `<` is the only character that could end the element.
  const json = JSON.stringify(graph).replaceAll('<', '\\u003c');
  return <script type="application/ld+json">{json}</script>;
}

/**
 * An outlook as an article about an occupation.
 *
 * @param origin absolute: `https://example.org`
 */
export function outlookArticle(outlook: PublishedOutlook, origin: string) {
  const { slug, profession, summary, rating, proxies, sources, category } = outlook;
  const { published, modified } = publicationDates(outlook);
  const url = `${origin}/outlooks/${slug}`;
  const longview = { '@type': 'Organization', name: 'Longview', url: origin };
  return {
    '@type': 'Article',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: `${profession}: outlook 2026–2046`,
    description: summary,
    inLanguage: 'en-GB',
    author: longview,
    publisher: longview,
    image: `${url}/social-image`,
    datePublished: published,
    dateModified: modified,
    version: String(outlook.number),
    isAccessibleForFree: true,
    articleSection: category,
    ...(rating && { abstract: `${ratingStep(rating).name}. ${ratingStep(rating).meaning}` }),
    citation: sources.map(({ title, url: address }) => ({
      '@type': 'CreativeWork',
      name: title,
      url: address,
    })),
    about: {
      '@type': 'Occupation',
      name: profession,
      description: summary,
      // The occupations that stand in for it: no code counts the profession by itself.
      occupationalCategory: proxies.map(({ code, title }) => `${code} ${title}`),
    },
  };
}
