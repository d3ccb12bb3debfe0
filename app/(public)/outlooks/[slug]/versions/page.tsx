import '@/components/outlook-change/outlook-change.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OutlookDiff } from '@/components/outlook-change/outlook-diff';
import { VersionList } from '@/components/outlook-change/version-list';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import { TextLink } from '@/components/ui/text-link';
import { diffOutlooks } from '@/lib/domain/outlook-change';
import { getOutlook, getOutlookVersion, listVersions } from '@/lib/server/outlook/queries';
import { versionNumber } from './version-number';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const outlook = (await getOutlook((await params).slug)) ?? notFound();
  return {
    title: `${outlook.profession}: versions`,
    description: `What each version of the outlook “${outlook.profession}” changed, and when.`,
    // Comparisons are views of one page.
    alternates: { canonical: `/outlooks/${outlook.slug}/versions` },
  };
}

/** An outlook's versions, and any two of them compared: a GET form, so Back and reload keep them. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const [outlook, versions] = await Promise.all([getOutlook(slug), listVersions(slug)]);
  if (!outlook) notFound();
  const numbers = versions.map(({ number }) => number);
  const chosen = (value: string | string[] | undefined, usual: number | undefined) =>
    numbers.find((number) => number === versionNumber(value)) ?? usual ?? outlook.number;
  const to = chosen(query.to, numbers[0]);
  const from = chosen(
    query.from,
    numbers.find((number) => number < to),
  );
  const [older, newer] = await Promise.all([
    getOutlookVersion(slug, from),
    getOutlookVersion(slug, to),
  ]);
  const options = numbers.map((number) => ({ value: `${number}`, label: `Version ${number}` }));
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={`/outlooks/${slug}`}>{outlook.profession}</TextLink>}
        title="Versions"
        lead="An outlook changes as the world does. A published version never changes, and you can read each of them here. Your plan stays on the version it has until you choose a newer one."
      />
      <Section id="versions" title="All versions">
        <VersionList slug={slug} versions={versions} />
      </Section>
      {older && newer && numbers.length > 1 && (
        <Section id="compare" title={`From version ${from} to version ${to}`}>
          <form action="#compare" className="flex flex-wrap items-end gap-4">
            <Field label="From" name="from">
              {(control) => (
                <Select {...control} key={from} defaultValue={`${from}`} options={options} />
              )}
            </Field>
            <Field label="To" name="to">
              {(control) => (
                <Select {...control} key={to} defaultValue={`${to}`} options={options} />
              )}
            </Field>
            <Button type="submit">Compare</Button>
          </form>
          <p className="mt-6 text-sm text-muted changed-text">
            <ins>Underlined</ins> is new in version {to}; <del>struck through</del> is no longer in
            it.
          </p>
          <OutlookDiff
            diff={diffOutlooks(older, newer)}
            titles={Object.fromEntries(newer.strategies.map(({ key, title }) => [key, title]))}
          />
        </Section>
      )}
    </>
  );
}
