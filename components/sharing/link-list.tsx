import { ActionButton } from '@/components/forms/action-button';
import { Disclosure } from '@/components/ui/disclosure';
import { Moment } from '@/components/ui/moment';
import type { CivilDate } from '@/lib/domain/calendar';
import type { LinkState } from '@/lib/domain/sharing';
import { formatDate } from '@/lib/format/dates';
import { openedInWords } from '@/lib/format/sharing';
import type { FormAction } from '@/lib/schemas/form-state';

export type ListedLink = {
  id: string;
  name: string;
  /** What it shows, in words. */
  holds: string;
  state: LinkState;
  madeAt: string;
  /** The last day on which it can be opened. */
  until: CivilDate;
  revokedAt: string | null;
  lastOpenedAt: string | null;
  timesOpened: number;
  /** For its button. */
  idempotencyKey: string;
};

type LinkListProps = { links: readonly ListedLink[]; revokeAction: FormAction };

/** Links that can be opened, and below, folded, those that have ended. */
export function LinkList({ links, revokeAction }: LinkListProps) {
  const open = links.filter(({ state }) => state === 'open');
  const ended = links.filter(({ state }) => state !== 'open');
  return (
    <>
      {open.length > 0 && (
        <ul className="border-b border-rule">
          {open.map((link) => (
            <li key={link.id} className="border-t border-rule py-4">
              <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
                <LinkFacts link={link} />
                <ActionButton
                  action={revokeAction}
                  idempotencyKey={link.idempotencyKey}
                  fields={{ linkId: link.id }}
                  variant="secondary"
                  label={link.name}
                  pendingLabel="Revoking…"
                >
                  Revoke
                </ActionButton>
              </div>
            </li>
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <Disclosure summary={`Ended links (${ended.length})`} className="mt-5">
          <ul className="mt-3 border-b border-rule">
            {ended.map((link) => (
              <li key={link.id} className="border-t border-rule py-4">
                <LinkFacts link={link} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function LinkFacts({ link }: { link: ListedLink }) {
  const { name, holds, state, madeAt, until, revokedAt, lastOpenedAt, timesOpened } = link;
  return (
    <div className="min-w-0">
      <p className="font-semibold wrap-anywhere">{name}</p>
      <p className="text-sm">
        {openedInWords(timesOpened)}
        {lastOpenedAt && (
          <>
            , last on <Moment at={lastOpenedAt} />
          </>
        )}
      </p>
      <p className="text-sm text-muted wrap-anywhere">
        {holds} · made <Moment at={madeAt} /> ·{' '}
        {state === 'revoked' && revokedAt ? (
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
