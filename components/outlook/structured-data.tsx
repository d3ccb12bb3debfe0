import { ratingStep } from '@/lib/domain/outlook/rating';
import type { OutlookContent } from './types';

type StructuredDataProps = {
  /** Absolute: `https://example.org`. */
  origin: string;
  data: Readonly<Record<string, unknown>>;
};

/** A description for machines, by schema.org. It is data: no browser runs it. */
export function StructuredData({ origin, data }: StructuredDataProps) {
  const graph = { '@context': 'https://schema.org', ...data, publisher: publisher(origin) };
  // `<` is the only character by which a text could end the element.
  const json = JSON.stringify(graph).replaceAll('<', '\\u003c');
  return <script type="application/ld+json">{json}</script>;
}

const publisher = (origin: string) => ({ '@type': 'Organization', name: 'Longview', url: origin });

/** An outlook as an article about an occupation. */
export function outlookArticle(outlook: OutlookContent, origin: string) {
  const { slug, profession, summary, rating, proxies, sources, category } = outlook;
  const url = `${origin}/outlooks/${slug}`;
  return {
    '@type': 'Article',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: `${profession}: outlook 2026–2046`,
    description: summary,
    inLanguage: 'en-GB',
    image: `${url}/social-image`,
    datePublished: outlook.publishedOn,
    dateModified: outlook.reviewedOn,
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
      // Of the occupations that stand in for it: none counts the profession by itself.
      occupationalCategory: proxies.map(({ code, title }) => `${code} ${title}`),
    },
  };
}
