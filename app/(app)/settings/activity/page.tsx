import type { Metadata } from 'next';
import { Moment } from '@/components/ui/moment';
import { PageHeader } from '@/components/ui/page-header';
import { PagesNav } from '@/components/ui/pages-nav';
import { TextLink } from '@/components/ui/text-link';
import { accountEventWords } from '@/lib/format/identity/account-events';
import { listPage } from '@/lib/schemas/identity/account';
import { listAccountEvents } from '@/lib/server/identity/account/queries';

export const metadata: Metadata = { title: 'Account activity' };

type Props = { searchParams: Promise<{ page?: string | string[] }> };

export default async function ActivityPage({ searchParams }: Props) {
  const asked = listPage.parse((await searchParams).page);
  const { events, page, pages } = await listAccountEvents(asked);
  return (
    <>
      <PageHeader
        title="Activity"
        lead={
          <>
            What happened to your account in the last six months. If something here was not you,{' '}
            <TextLink href="/settings/password">change your password</TextLink>, which signs out
            every other device, and look through your{' '}
            <TextLink href="/settings/passkeys">passkeys</TextLink> and{' '}
            <TextLink href="/settings/connections">connections</TextLink>.
          </>
        }
      />
      <ol className="border-t border-rule">
        {events.map(({ id, kind, device, about, createdAt }) => (
          <li key={id} className="gap-x-6 border-b border-rule py-3 sm:flex sm:justify-between">
            <span>
              <span className="font-semibold">{accountEventWords(kind, about)}</span>
              {device && <span className="block text-sm text-muted">{device}</span>}
            </span>
            <Moment at={createdAt.toISOString()} className="text-sm text-muted" />
          </li>
        ))}
      </ol>
      <PagesNav
        page={page}
        pages={pages}
        href={(number) => `/settings/activity?page=${number}`}
        label="Pages of your activity"
        previous="Later"
        next="Earlier"
      />
      {events.length === 0 && <p className="py-6 text-muted">Nothing yet.</p>}
    </>
  );
}
