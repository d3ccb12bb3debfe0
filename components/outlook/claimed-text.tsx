import './outlook.css';
import { Fragment } from 'react';
import { splitByClaims } from '@/lib/domain/outlook/split-by-claims';
import { ClaimMark } from './claim-mark';
import type { NumberedClaim } from './numbered-claims';

const none: readonly NumberedClaim[] = [];

/** A text in which each claim is followed by its number, which opens what it rests on. */
export function ClaimedText({ text, claims = none }: { text: string; claims?: typeof none }) {
  return splitByClaims(text, claims).map((piece) =>
    piece.claim ? (
      <ClaimedSentence key={piece.claim.key} claim={piece.claim} />
    ) : (
      <Fragment key={piece.text.slice(0, 24)}>{piece.text}</Fragment>
    ),
  );
}

/** The number stays on the line of the sentence’s last word. */
function ClaimedSentence({ claim }: { claim: NumberedClaim }) {
  const end = claim.sentence.lastIndexOf(' ') + 1;
  return (
    <>
      {claim.sentence.slice(0, end)}
      <span className="claim-end">
        {claim.sentence.slice(end)}
        <ClaimMark claim={claim} />
      </span>
    </>
  );
}
