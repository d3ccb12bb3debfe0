import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { DraftList } from '@/components/editing/draft-list';
import { RollBackForm } from '@/components/editing/new-draft-forms';
import { ActionButton } from '@/components/forms/action-button';
import { Disclosure } from '@/components/ui/disclosure';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { formatDate } from '@/lib/format/dates';
import { pageTitle } from '@/lib/format/page-title';
import { getOutlookHistory } from '@/lib/server/editing/queries';
import { rollBackAction, startDraftAction } from '../../actions';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { profession } = await getOutlookHistory((await params).slug);
  return { title: pageTitle(`${profession}: versions`, 'Editing') };
}

export default async function OutlookHistoryPage({ params }: Props) {
  const { slug, profession, versions, drafts } = await getOutlookHistory((await params).slug);
  const [newest] = versions;
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href="/editor">Editing</TextLink>}
        title={profession}
        actions={
          <>
            <ActionButton
              action={startDraftAction}
              idempotencyKey={randomUUID()}
              fields={{ slug }}
              variant="primary"
              size="normal"
            >
              Begin a draft
            </ActionButton>
            <TextLink href={`/outlooks/${slug}`}>Read it</TextLink>
            {versions.length > 1 && (
              <TextLink href={`/outlooks/${slug}/versions`}>Compare versions</TextLink>
            )}
          </>
        }
      />
      <Section id="versions" title="Published versions">
        <ol reversed className="grid gap-2">
          {versions.map(({ number, publishedOn, changes }) => (
            <li key={number} className="border-t border-rule py-3">
              <h3 className="font-sans text-base font-semibold">
                {`Version ${number}`}
                <span className="font-normal text-muted">{`, ${formatDate(publishedOn)}`}</span>
              </h3>
              {changes.map((change) => (
                <p key={change}>{change}</p>
              ))}
              <p className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-sm">
                <TextLink
                  className="inline-block py-1"
                  href={`/outlooks/${slug}/versions/${number}`}
                >
                  Read it
                </TextLink>
                <a
                  className="link inline-block py-1"
                  href={`/editor/outlooks/${slug}/versions/${number}/file`}
                >{`Download version ${number}`}</a>
              </p>
              {newest && number !== newest.number && (
                <Disclosure summary={`Go back to version ${number}`}>
                  <RollBackForm
                    action={rollBackAction}
                    idempotencyKey={randomUUID()}
                    slug={slug}
                    number={number}
                    current={newest.number}
                  />
                </Disclosure>
              )}
            </li>
          ))}
        </ol>
      </Section>
      {drafts.length > 0 && (
        <Section id="drafts" title="Its drafts">
          <DraftList drafts={drafts} />
        </Section>
      )}
    </>
  );
}
