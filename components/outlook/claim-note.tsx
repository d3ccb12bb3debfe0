import { ClaimBasis } from './claim-basis';
import { confidenceWord, type NumberedClaim } from './numbered-claims';

/**
 * What one sentence rests on, opened beside it: a popover, which needs no JavaScript. It stands in
 * a paragraph, so it is made of spans.
 */
export function ClaimNote({ claim }: { claim: NumberedClaim }) {
  const id = `note-${claim.key}`;
  return (
    <>
      <button
        type="button"
        className="claim-mark"
        popoverTarget={id}
        aria-label={`What claim ${claim.number} rests on`}
      >
        {claim.number}
      </button>
      <span id={id} popover="auto" className="claim-note">
        <ClaimBasis claim={claim} />
        {claim.cited && <span>{`${claim.cited.title}, ${claim.cited.year}.`}</span>}
        <span>
          <b>{`${confidenceWord(claim)}. `}</b>
          {`What would change it: ${claim.wouldChange}`}
        </span>
        <a className="link" href={`#claim-${claim.key}`}>
          In the list of claims
        </a>
      </span>
    </>
  );
}
