import './outlook.css';
import { Disclosure } from '@/components/ui/disclosure';
import { confidenceScale } from '@/lib/domain/outlook/claims';
import { ClaimNote } from './claim-note';
import type { NumberedClaim } from './numbered-claims';

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
          <li key={claim.key}>
            {claim.sentence}
            <ClaimNote claim={claim} />
          </li>
        ))}
      </ol>
    </>
  );
}
