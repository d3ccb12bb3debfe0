import { type OccupationEvidence, pickSources } from '@/lib/domain/evidence';
import { SourceNote } from './source-note';

type RelatedListProps = {
  item: OccupationEvidence;
  /** The page of an occupation; names alone without one. */
  hrefOf?: (code: string) => string;
};

/** The occupations that O*NET holds to be nearest, the closest first. */
export function RelatedList({ item, hrefOf }: RelatedListProps) {
  if (item.related.length === 0) return null;
  return (
    <div>
      <ol className="evidence-related">
        {item.related.map(({ code, title }) => (
          <li key={code}>
            {hrefOf ? (
              <a className="link" href={hrefOf(code)}>
                {title}
              </a>
            ) : (
              title
            )}
          </li>
        ))}
      </ol>
      <SourceNote sources={pickSources(item.sources, ['onet'])} />
    </div>
  );
}
