import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EvidencePage } from '@/components/evidence/evidence-page';
import { getRoleEvidence, listOccupationEvidence } from '@/lib/server/evidence/queries';
import { getOutlook } from '@/lib/server/outlook/queries';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const outlook = (await getOutlook((await params).slug)) ?? notFound();
  return {
    title: `${outlook.profession}: the evidence`,
    description: `AI exposure, projected employment, wages, tasks and skills of the occupations that stand in for ${outlook.profession}, each with its source.`,
    alternates: { canonical: `/outlooks/${outlook.slug}/evidence` },
  };
}

export default async function Page({ params, searchParams }: Props) {
  const outlook = await getOutlook((await params).slug);
  if (!outlook) notFound();
  const [items, { isco, proxies: roleProxies }] = await Promise.all([
    listOccupationEvidence(outlook.proxies.map(({ code }) => code)),
    getRoleEvidence(outlook.profession),
  ]);
  const { occupation: wanted } = await searchParams;
  const chosen = items.find(({ occupation }) => occupation.code === wanted) ?? items[0];
  // No link leads here where nothing is imported.
  if (!chosen) notFound();
  return (
    <EvidencePage
      slug={outlook.slug}
      profession={outlook.profession}
      proxies={outlook.proxies}
      items={items}
      chosen={chosen}
      isco={isco}
      roleProxies={roleProxies}
    />
  );
}
