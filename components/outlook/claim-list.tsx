import './outlook.css';
import { Disclosure } from '@/components/ui/disclosure';
import { confidenceScale } from '@/lib/domain/outlook/claims';
import { ClaimNote } from './claim-note';
import type { NumberedClaim } from './numbered-claims';

/** What the text claims, sentence by sentence: kind, source, date, confidence, what would change it. */
export function ClaimList({ claims }: { claims: readonly NumberedClaim[] }) {
  return (
    <Disclosure className="prints" summary={`All ${claims.length} claims`}>
      <dl className="confidence">
        {confidenceScale.map(({ key, name, meaning }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <ol className="claims">
        {claims.map((claim) => (
          <li key={claim.key} id={`claim-${claim.key}`}>
            {claim.sentence}
            <div className="claim-basis">
              <ClaimNote claim={claim} />
            </div>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
