import type { Metadata } from 'next';
import { OutlookPage } from '@/components/outlook/outlook-page';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import { pageTitle } from '@/lib/format/page-title';
import { outlookShape } from '@/lib/schemas/outlook/outlook-shape';
import { getOutlookDraft } from '@/lib/server/editing/queries';

type Props = { params: Promise<{ draft: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { profession } = await getOutlookDraft((await params).draft);
  return { title: pageTitle(`Preview: ${profession}`, 'Editing') };
}

/** The last saved state of a draft, as readers would see it. */
export default async function PreviewPage({ params }: Props) {
  const draft = await getOutlookDraft((await params).draft);
  const parsed = outlookShape.safeParse(draft.content);
  const back = <TextLink href={`/editor/drafts/${draft.id}`}>Back to the draft</TextLink>;
  return (
    <>
      <Notice className="mt-6" title="A preview: only editors can see this page.">
        <p>{back}</p>
      </Notice>
      {parsed.success ? (
        <OutlookPage
          outlook={{
            ...parsed.data,
            number: (draft.current?.number ?? 0) + 1,
            publishedOn: draft.updatedAt.slice(0, 10),
          }}
        />
      ) : (
        <h1 className="py-8 text-2xl">The preview appears once no field is missing.</h1>
      )}
    </>
  );
}
