import './outlook-change.css';
import { LongDate } from '@/components/outlook/long-date';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';

export type ListedVersion = {
  number: number;
  publishedOn: string;
  reviewedOn: string;
  changes: readonly string[];
};

/** An outlook's versions, newest first, each with its date and what it changed. */
export function VersionList({
  slug,
  versions,
}: {
  slug: string;
  versions: readonly ListedVersion[];
}) {
  const home = `/outlooks/${slug}`;
  return (
    <ol className="version-list">
      {versions.map(({ number, publishedOn, reviewedOn, changes }, index) => (
        <li key={number}>
          <h3 className="text-xl">
            <TextLink href={index === 0 ? home : `${home}/versions/${number}`}>
              {`Version ${number}`}
            </TextLink>{' '}
            {index === 0 && <Tag className="font-sans font-normal">Current</Tag>}
          </h3>
          <p className="mt-1 text-sm text-muted">
            Published <LongDate date={publishedOn} />, reviewed <LongDate date={reviewedOn} />
          </p>
          {changes.length > 0 ? (
            <ul>
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          ) : (
            <p className="mt-2 text-muted">
              {index === versions.length - 1
                ? 'The first version.'
                : 'Its editors have not said what it changes: the comparison shows it.'}
            </p>
          )}
          {index < versions.length - 1 && (
            <p className="mt-2 text-sm">
              <TextLink
                href={`${home}/versions?from=${versions[index + 1]?.number}&to=${number}#compare`}
              >
                {`Compare version ${number} with the one before`}
              </TextLink>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
