import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { occupationData } from '@/components/catalogue/occupation-data';
import { OccupationPage } from '@/components/catalogue/occupation-page';
import { StructuredData } from '@/components/outlook/structured-data';
import { siteOrigin } from '@/lib/env';
import { firstWords } from '@/lib/format/catalogue/occupation';
import { occupationCode } from '@/lib/schemas/catalogue';
import { getOccupationEvidence } from '@/lib/server/evidence/queries';
import { getOutlook, listOutlooks } from '@/lib/server/outlook/queries';

/** Characters: about as many as search engines show. */
const DESCRIPTION_LENGTH = 300;

type Props = { params: Promise<{ code: string }> };

const getOccupation = cache(async (code: string) => {
  const evidence = occupationCode.safeParse(code).success
    ? await getOccupationEvidence(code)
    : null;
  return evidence ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { occupation } = await getOccupation((await params).code);
  const title = `${occupation.title}: figures and general outlook 2026–2046`;
  const description = firstWords(occupation.description, DESCRIPTION_LENGTH);
  const url = `/occupations/${occupation.code}`;
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: {
      type: 'article',
      siteName: 'Longview',
      title,
      description,
      url,
      images: '/opengraph-image.png',
    },
  };
}

export default async function Page({ params }: Props) {
  const evidence = await getOccupation((await params).code);
  const { code } = evidence.occupation;
  const [general, outlooks] = await Promise.all([getOutlook('general'), listOutlooks()]);
  return (
    <>
      <StructuredData data={occupationData(evidence, siteOrigin())} />
      <OccupationPage
        evidence={evidence}
        general={general}
        editorial={outlooks.filter(({ proxies }) => proxies.includes(code))}
      />
    </>
  );
}
