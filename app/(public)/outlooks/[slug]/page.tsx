import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OutlookEvidence } from '@/components/evidence/outlook-evidence';
import { OutlookPage } from '@/components/outlook/outlook-page';
import { SOCIAL_IMAGE_SIZE } from '@/components/outlook/social-image';
import { outlookArticle, StructuredData } from '@/components/outlook/structured-data';
import { publicationDates } from '@/lib/domain/outlook';
import { siteOrigin } from '@/lib/env';
import { currentStamp } from '@/lib/server/evidence/evidence-cache';
import { listOccupationEvidence } from '@/lib/server/evidence/queries';
import { getOutlook } from '@/lib/server/outlook/queries';
import { DemoButton } from '../../../_components/demo-button';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const outlook = (await getOutlook((await params).slug)) ?? notFound();
  const title = `${outlook.profession}: outlook 2026–2046`;
  const url = `/outlooks/${outlook.slug}`;
  const { published, modified } = publicationDates(outlook);
  return {
    title,
    description: outlook.summary,
    alternates: { canonical: url },
    // A page's `openGraph` replaces all of the layout's, the image included.
    openGraph: {
      type: 'article',
      siteName: 'Longview',
      title,
      description: outlook.summary,
      url,
      publishedTime: published,
      modifiedTime: modified,
      images: {
        url: `${url}/social-image?v=${outlook.number}`,
        ...SOCIAL_IMAGE_SIZE,
        alt: `${outlook.profession}: ${outlook.summary}`,
      },
    },
  };
}

export default async function Page({ params }: Props) {
  const [outlook] = await Promise.all([getOutlook((await params).slug), currentStamp()]);
  if (!outlook) notFound();
  const evidence = await listOccupationEvidence(outlook.proxies.map(({ code }) => code));
  const origin = siteOrigin();
  return (
    <>
      <StructuredData data={outlookArticle(outlook, origin)} />
      <OutlookPage outlook={outlook} demo={<DemoButton outlook={outlook.slug} />}>
        {evidence.length > 0 && <OutlookEvidence outlook={outlook} items={evidence} />}
      </OutlookPage>
    </>
  );
}
