import { ClaimBasis } from './claim-basis';
import type { NumberedClaim } from './numbered-claims';

/** What one claim rests on, in the list of claims and beside its sentence. */
export function ClaimNote({ claim }: { claim: NumberedClaim }) {
  const { cited } = claim;
  return (
    <>
      <ClaimBasis claim={claim} />
      <b>{`How sure: ${claim.confidence}`}</b>
      {cited && (
        <a className="link" href={`#source-${cited.key}`}>{`${cited.title}, ${cited.year}`}</a>
      )}
      <p>{`What would change it: ${claim.wouldChange}`}</p>
    </>
  );
}
