import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import type { DraftStatus, PublicationFault } from '@/lib/domain/editing';
import { formatMoment } from '@/lib/format/moment';
import { type DraftEvent, eventInWords } from './draft-history';
import { faultsInWords, partId } from './labels';
import { statusWords } from './steps';

type DraftNoticesProps = {
  draft: {
    slug: string;
    status: DraftStatus;
    scheduledFor: string | null;
    faults: Readonly<Record<string, string[]>>;
    owed: readonly PublicationFault[];
    behind: boolean;
    mayReview: boolean;
    base: { number: number } | null;
    current: { number: number } | null;
    events: readonly DraftEvent[];
  };
};

/** A draft's status, and what keeps it from publication. */
export function DraftNotices({ draft }: DraftNoticesProps) {
  const { status, scheduledFor, faults, owed, behind, base, current, slug } = draft;
  const count = Object.values(faults).flat().length;
  const open = status !== 'published' && status !== 'put-aside';
  const said = lastSaid(draft.events);
  return (
    <div className="grid gap-4 pb-6">
      <Notice title={statusWords[status]}>
        {scheduledFor && <p>{`It comes out on ${formatMoment(scheduledFor, 'UTC')}.`}</p>}
        {open && said && (
          <figure>
            <figcaption className="break-words">{`${eventInWords(said)}:`}</figcaption>
            <blockquote className="measure whitespace-pre-wrap break-words border-s-2 border-edge ps-3">
              {said.note}
            </blockquote>
          </figure>
        )}
        {status === 'in-review' && !draft.mayReview && (
          <p>You have written in this draft, so another editor has to approve it.</p>
        )}
        {status === 'published' && (
          <p>
            <TextLink href={`/outlooks/${slug}`}>Read the outlook</TextLink>
          </p>
        )}
      </Notice>
      {open && count > 0 && (
        <Notice tone="warn" title={faultsInWords(count)}>
          <p>“Show what to fix” lists each of them, with a link to its field.</p>
        </Notice>
      )}
      {open && owed.length > 0 && (
        <Notice tone="warn" title="What people with a plan still need">
          <ul className="list-disc ps-5">
            {owed.map(({ field, sentence }) => (
              <li key={sentence}>
                <a className="link" href={`#${partId(field)}`}>
                  {sentence}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {open && behind && (
        <Notice tone="warn" title="Another version has come out since this draft began">
          <p>
            {base && current ? (
              <TextLink
                href={`/outlooks/${slug}/versions?from=${base.number}&to=${current.number}`}
              >{`What version ${current.number} changed since version ${base.number}`}</TextLink>
            ) : (
              'There was none when it began.'
            )}
          </p>
        </Notice>
      )}
    </div>
  );
}

/** The note of the last workflow step, to be shown without a search of the history. */
function lastSaid(events: readonly DraftEvent[]): DraftEvent | null {
  const last = events.find(({ kind }) => kind !== 'edited' && kind !== 'rebased');
  return last && last.note !== '' && last.kind !== 'scheduled' ? last : null;
}
