import { TextLink } from '@/components/ui/text-link';
import type { DraftStatus } from '@/lib/domain/editing';
import { formatMoment } from '@/lib/format/moment';
import { statusWords } from './steps';

type DraftListProps = {
  drafts: readonly {
    id: string;
    slug: string;
    status: DraftStatus;
    scheduledFor: string | null;
    updatedAt: string;
  }[];
};

export function DraftList({ drafts }: DraftListProps) {
  return (
    <ul>
      {drafts.map(({ id, slug, status, scheduledFor, updatedAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-rule py-3"
        >
          <TextLink href={`/editor/drafts/${id}`}>{slug}</TextLink>
          <span className="text-sm text-muted">
            {statusWords[status]}
            {scheduledFor && ` for ${formatMoment(scheduledFor, 'UTC')}`}
            {`, ${formatMoment(updatedAt, 'UTC')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
