import './outlook.css';
import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { ClaimNote } from './claim-note';
import type { NumberedClaim } from './numbered-claims';

type ClaimListProps = {
  claims: readonly NumberedClaim[];
  /** How sure one can be. */
  scale: ReactNode;
};

/** What the text claims, sentence by sentence: kind, source, date, confidence, what would change it. */
export function ClaimList({ claims, scale }: ClaimListProps) {
  return (
    <Disclosure className="prints" summary={`All ${claims.length} claims`}>
      {scale}
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
