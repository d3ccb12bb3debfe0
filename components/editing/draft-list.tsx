import { TextLink } from '@/components/ui/text-link';
import type { DraftStatus } from '@/lib/domain/editing';
import { formatMoment } from '@/lib/format/moment';
import { statusWords } from './steps';

type DraftListProps = {
  drafts: readonly {
    id: string;
    slug: string;
    profession: string;
    /** The version that it became. */
    number: number | null;
    status: DraftStatus;
    scheduledFor: string | null;
    updatedAt: string;
  }[];
};

export function DraftList({ drafts }: DraftListProps) {
  return (
    <ul>
      {drafts.map(({ id, slug, profession, number, status, scheduledFor, updatedAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-rule py-3"
        >
          <span>
            <TextLink href={`/editor/drafts/${id}`}>{profession}</TextLink>
            <span className="text-sm text-muted">{` /outlooks/${slug}`}</span>
          </span>
          <span className="text-sm text-muted">
            {statusWords[status]}
            {number !== null && ` as version ${number}`}
            {scheduledFor && ` for ${formatMoment(scheduledFor, 'UTC')}`}
            {`, last changed ${formatMoment(updatedAt, 'UTC')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
