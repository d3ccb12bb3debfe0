import { TextLink } from '@/components/ui/text-link';
import { listVersions, type Outlook } from '@/lib/server/outlook/queries';

type WhatChangedProps = { slug: string; from: Outlook; to: Outlook };

/** The editors' notes on each version since the plan's, and a link to the full comparison. */
export async function WhatChanged({ slug, from, to }: WhatChangedProps) {
  const versions = await listVersions(slug);
  const changes = versions
    .filter(({ number }) => number > from.number && number <= to.number)
    .flatMap((version) => version.changes);
  return (
    <div className="measure pb-8">
      {changes.length > 0 && (
        <ul className="list-disc ps-5">
          {[...new Set(changes)].map((change) => (
            <li key={change} className="py-1">
              {change}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3">
        <TextLink href={`/outlooks/${slug}/versions?from=${from.number}&to=${to.number}#compare`}>
          Compare the two versions word by word
        </TextLink>
      </p>
    </div>
  );
}
