import { plural } from '@/lib/format/numbers';
import './evidence.css';
import { Disclosure } from '@/components/ui/disclosure';
import type { EvidenceSource } from '@/lib/domain/evidence';

/** Under a figure: where it is from, on what terms, and what it cannot say. */
export function SourceNote({ sources }: { sources: readonly EvidenceSource[] }) {
  if (sources.length === 0) return null;
  return (
    <Disclosure
      className="evidence-sources prints"
      summary={plural(sources.length, 'Source and licence', 'Sources and licences')}
    >
      <ul>
        {sources.map(({ id, name, publisher, dataYear, url, licence, attribution, caveat }) => (
          <li key={id}>
            <a className="link" href={url} rel="noreferrer">
              {name}
            </a>
            {`, ${publisher}, ${dataYear}. Licence: ${licence}. ${caveat}. ${attribution}`}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
