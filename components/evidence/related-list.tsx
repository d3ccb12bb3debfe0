import './evidence.css';
import Link from 'next/link';
import { type OccupationEvidence, pickSources } from '@/lib/domain/evidence';
import { SourceNote } from './source-note';

/** The occupations that O*NET holds to be nearest, the closest first. */
export function RelatedList({ item }: { item: OccupationEvidence }) {
  if (item.related.length === 0) return null;
  return (
    <div>
      <ol className="evidence-related">
        {item.related.map(({ code, title }) => (
          <li key={code}>
            <Link className="link" href={`/occupations/${code}`} prefetch={false}>
              {title}
            </Link>
          </li>
        ))}
      </ol>
      <SourceNote sources={pickSources(item.sources, ['onet'])} />
    </div>
  );
}
