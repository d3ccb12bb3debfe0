import type { Metadata } from 'next';
import { DeadLink } from '@/components/sharing/dead-link';
import { ReaderFrame } from '@/components/sharing/reader-frame';
import { SharedPlanView } from '@/components/sharing/shared-plan-view';
import { TooManyTries } from '@/components/sharing/too-many-tries';
import { pageTitle } from '@/lib/format/page-title';
import { openSharedPlan } from '@/lib/server/sharing/open-shared-plan';

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

/** Nothing of it for search engines, previews or archives; no part of it holds the token. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ token }, { page }] = await Promise.all([params, searchParams]);
  const shared = await openSharedPlan(token, page);
  const hidden = {
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
    description: null,
    openGraph: null,
  } satisfies Metadata;
  if (shared === 'too-many' || shared === null) {
    return { ...hidden, title: pageTitle('A link that does not work') };
  }
  return { ...hidden, title: pageTitle(shared.title, `Shared by ${shared.whose}`) };
}

/** A plan for people without an account, who have the link. */
export default async function SharedPlanPage({ params, searchParams }: Props) {
  const [{ token }, { page }] = await Promise.all([params, searchParams]);
  const shared = await openSharedPlan(token, page);
  return (
    <ReaderFrame>
      {shared === 'too-many' && <TooManyTries />}
      {shared === null && <DeadLink />}
      {shared !== 'too-many' && shared && <SharedPlanView plan={shared} />}
    </ReaderFrame>
  );
}
