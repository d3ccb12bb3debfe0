import { Disclosure } from '@/components/ui/disclosure';
import { confidenceScale } from '@/lib/domain/outlook/claims';
import { ClaimBasis } from './claim-basis';
import { LongDate } from './long-date';
import { confidenceWord, type NumberedClaim } from './numbered-claims';

/** What the text claims, sentence by sentence: kind, source, date, confidence, what would change it. */
export function ClaimList({ claims }: { claims: readonly NumberedClaim[] }) {
  return (
    <>
      <Disclosure summary="How sure we say we are, in four words">
        <dl className="confidence">
          {confidenceScale.map(({ key, name, meaning }) => (
            <div key={key}>
              <dt>{name}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
      <ol className="claims">
        {claims.map((claim) => (
          <li key={claim.key} id={`claim-${claim.key}`}>
            <p className="font-serif">{claim.sentence}</p>
            <p className="from">
              <ClaimBasis claim={claim} />
              <span>{confidenceWord(claim)}</span>
              {claim.kind === 'editorial' && <Judged date={claim.date} />}
              {claim.cited && (
                <a className="link" href={`#source-${claim.cited.key}`}>
                  {`${claim.cited.title}, ${claim.cited.year}`}
                </a>
              )}
            </p>
            <p className="text-muted">{`What would change it: ${claim.wouldChange}`}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

function Judged({ date }: { date: string }) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return <span>{date}</span>;
  return (
    <span>
      <LongDate date={date} />
    </span>
  );
}
