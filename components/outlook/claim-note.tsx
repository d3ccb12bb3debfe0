import './outlook.css';
import { ClaimBasis } from './claim-basis';
import { confidenceWord, type NumberedClaim } from './numbered-claims';

const noteId = (claim: NumberedClaim) => `note-${claim.key}`;

/** The number behind a sentence. It opens the claim’s note beside the text, without JavaScript. */
export function ClaimMark({ claim }: { claim: NumberedClaim }) {
  return (
    <button
      type="button"
      className="claim-mark"
      popoverTarget={noteId(claim)}
      aria-label={`What claim ${claim.number} rests on`}
    >
      {claim.number}
    </button>
  );
}

/**
 * What one claim rests on: a popover. It is part of the list of claims, and the number in the text
 * opens the same element beside itself: a page with thirty claims would otherwise send each note twice.
 */
export function ClaimNote({ claim }: { claim: NumberedClaim }) {
  const { cited } = claim;
  return (
    <div id={noteId(claim)} popover="auto" className="claim-note">
      <ClaimBasis claim={claim} />
      <b>{`How sure: ${confidenceWord(claim).toLowerCase()}`}</b>
      {cited && (
        <a className="link" href={`#source-${cited.key}`}>{`${cited.title}, ${cited.year}`}</a>
      )}
      <p>{`What would change it: ${claim.wouldChange}`}</p>
    </div>
  );
}
