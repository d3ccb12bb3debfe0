import type { ReactNode } from 'react';
import { ActionButton } from '@/components/forms/action-button';
import { Disclosure } from '@/components/ui/disclosure';
import { Moment } from '@/components/ui/moment';
import type { CivilDate } from '@/lib/domain/calendar';
import type { LinkState } from '@/lib/domain/sharing';
import { formatDate } from '@/lib/format/dates';
import { type LinkUse, usedInWords } from '@/lib/format/sharing';
import type { FormAction } from '@/lib/schemas/form-state';

type ListedLink = {
  id: string;
  name: string;
  /** What it shows, in words. */
  holds: string;
  state: LinkState;
  /** Moments in ISO 8601. */
  madeAt: string;
  /** The last day on which it can be opened. */
  until: CivilDate;
  revokedAt: string | null;
  lastOpenedAt: string | null;
  timesOpened: number;
};

type LinkListProps = {
  links: readonly ListedLink[];
  verb: LinkUse;
  /** Those that are folded away below, and what they are called. */
  past: { title: string; states: readonly LinkState[] };
  revokeAction: FormAction;
  /** What else can be done with a link. */
  children?: (link: ListedLink) => ReactNode;
};

/** Secret links of a plan, each with the button that ends it, and below, folded, those of the past. */
export function LinkList({ links, verb, past, revokeAction, children }: LinkListProps) {
  const ended = links.filter(({ state }) => past.states.includes(state));
  const kept = links.filter((link) => !ended.includes(link));
  return (
    <>
      {kept.length > 0 && (
        <ul className="border-b border-rule">
          {kept.map((link) => (
            <li key={link.id} className="grid gap-3 border-t border-rule py-4">
              <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
                <LinkFacts link={link} verb={verb} />
                <ActionButton
                  action={revokeAction}
                  idempotencyKey={crypto.randomUUID()}
                  fields={{ linkId: link.id }}
                  variant="secondary"
                  label={link.name}
                  pendingLabel="Revoking…"
                >
                  Revoke
                </ActionButton>
              </div>
              {children?.(link)}
            </li>
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <Disclosure summary={`${past.title} (${ended.length})`} className="mt-5">
          <ul className="mt-3 border-b border-rule">
            {ended.map((link) => (
              <li key={link.id} className="border-t border-rule py-4">
                <LinkFacts link={link} verb={verb} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function LinkFacts({ link, verb }: { link: ListedLink; verb: LinkUse }) {
  const { name, holds, state, madeAt, until, revokedAt, lastOpenedAt, timesOpened } = link;
  return (
    <div className="min-w-0">
      <p className="font-semibold wrap-anywhere">{name}</p>
      <p className="text-sm">
        {usedInWords(verb, timesOpened)}
        {lastOpenedAt && <Moment at={lastOpenedAt} />}
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
