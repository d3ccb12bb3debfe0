import { TextLink } from '@/components/ui/text-link';
import { LongDate } from './long-date';
import type { OutlookContent } from './types';

type VersionNoteProps = {
  outlook: Pick<OutlookContent, 'slug' | 'number' | 'publishedOn' | 'reviewedOn' | 'changes'>;
};

/** Which version this is, since when, what it changed, and a link to the others. */
export function VersionNote({ outlook }: VersionNoteProps) {
  const { slug, number, publishedOn, reviewedOn, changes } = outlook;
  return (
    <div id="version" className="measure mt-4 mb-6 text-muted">
      <p>
        {`Version ${number}, published `}
        <LongDate date={publishedOn} />
        {', reviewed '}
        <LongDate date={reviewedOn} />.{' '}
        <TextLink href={`/outlooks/${slug}/versions`}>All versions</TextLink>
      </p>
      {changes.length > 0 && (
        <>
          <p className="mt-3 text-ink">What it changed:</p>
          <ul className="list-disc ps-5">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
