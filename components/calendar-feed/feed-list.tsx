import { ActionButton } from '@/components/forms/action-button';
import { Disclosure } from '@/components/ui/disclosure';
import { Moment } from '@/components/ui/moment';
import type { CivilDate } from '@/lib/domain/calendar';
import { fetchedInWords } from '@/lib/format/calendar-feed';
import { formatDate } from '@/lib/format/dates';
import type { FormAction } from '@/lib/schemas/form-state';
import { RenewForm } from './renew-form';

export type ListedFeed = {
  id: string;
  name: string;
  /** What it holds, in words. */
  holds: string;
  state: 'open' | 'expired' | 'revoked';
  /** Moments in ISO 8601. */
  madeAt: string;
  /** The last day on which it is answered. */
  until: CivilDate;
  revokedAt: string | null;
  lastFetchedAt: string | null;
  timesFetched: number;
};

type FeedListProps = {
  feeds: readonly ListedFeed[];
  renewAction: FormAction;
  revokeAction: FormAction;
};

/** Feeds that can be fetched or renewed, and below, folded, those that were revoked. */
export function FeedList({ feeds, renewAction, revokeAction }: FeedListProps) {
  const kept = feeds.filter(({ state }) => state !== 'revoked');
  const revoked = feeds.filter(({ state }) => state === 'revoked');
  return (
    <>
      {kept.length > 0 && (
        <ul className="border-b border-rule">
          {kept.map((feed) => (
            <li key={feed.id} className="grid gap-3 border-t border-rule py-4">
              <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
                <FeedFacts feed={feed} />
                <ActionButton
                  action={revokeAction}
                  idempotencyKey={crypto.randomUUID()}
                  fields={{ linkId: feed.id }}
                  variant="secondary"
                  label={feed.name}
                  pendingLabel="Revoking…"
                >
                  Revoke
                </ActionButton>
              </div>
              <RenewForm
                action={renewAction}
                idempotencyKey={crypto.randomUUID()}
                feed={{ id: feed.id, name: feed.name }}
              />
            </li>
          ))}
        </ul>
      )}
      {revoked.length > 0 && (
        <Disclosure summary={`Revoked feeds (${revoked.length})`}>
          <ul className="mt-3 border-b border-rule">
            {revoked.map((feed) => (
              <li key={feed.id} className="border-t border-rule py-4">
                <FeedFacts feed={feed} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function FeedFacts({ feed }: { feed: ListedFeed }) {
  const { name, holds, state, madeAt, until, revokedAt, lastFetchedAt, timesFetched } = feed;
  return (
    <div className="min-w-0">
      <p className="font-semibold wrap-anywhere">{name}</p>
      <p className="text-sm">
        {fetchedInWords(timesFetched)}
        {lastFetchedAt && <Moment at={lastFetchedAt} />}
      </p>
      <p className="text-sm text-muted">
        {holds} · made <Moment at={madeAt} /> ·{' '}
        {revokedAt ? (
          <>
            revoked <Moment at={revokedAt} />
          </>
        ) : (
          `${state === 'expired' ? 'ended after' : 'until'} ${formatDate(until)}`
        )}
      </p>
    </div>
  );
}
