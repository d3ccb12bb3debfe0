import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OutlookPage } from '@/components/outlook/outlook-page';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import { getOutlook, getOutlookVersion } from '@/lib/server/outlook/queries';
import { versionNumber } from '../version-number';

type Props = { params: Promise<{ slug: string; number: string }> };

async function find({ params }: Props) {
  const { slug, number } = await params;
  const wanted = versionNumber(number);
  if (Number.isNaN(wanted)) notFound();
  const [current, version] = await Promise.all([getOutlook(slug), getOutlookVersion(slug, wanted)]);
  if (!current || !version) notFound();
  return { current, version };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { current, version } = await find(props);
  return {
    title: `${version.profession}: version ${version.number}`,
    robots: { index: false },
    alternates: { canonical: `/outlooks/${current.slug}` },
  };
}

/** A version as it was published; an older one begins with a notice that it is not current. */
export default async function VersionPage(props: Props) {
  const { current, version } = await find(props);
  const home = `/outlooks/${current.slug}`;
  return (
    <>
      {version.number !== current.number && (
        <Notice
          tone="warn"
          className="mt-6"
          title={`This is version ${version.number}. It is no longer current.`}
        >
          <p>
            <TextLink href={home}>{`Read version ${current.number}`}</TextLink>, or{' '}
            <TextLink href={`${home}/versions?from=${version.number}&to=${current.number}#compare`}>
              see what changed since
            </TextLink>
            .
          </p>
        </Notice>
      )}
      <OutlookPage outlook={version} />
    </>
  );
}
