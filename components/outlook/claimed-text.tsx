import { Fragment } from 'react';
import { splitByClaims } from '@/lib/domain/outlook/claims';
import { ClaimNote } from './claim-note';
import type { NumberedClaim } from './numbered-claims';

const none: readonly NumberedClaim[] = [];

/** A text in which each claim is followed by its number, which opens what it rests on. */
export function ClaimedText({ text, claims = none }: { text: string; claims?: typeof none }) {
  return splitByClaims(text, claims).map((piece) => (
    <Fragment key={piece.claim?.key ?? piece.text.slice(0, 24)}>
      {piece.text}
      {piece.claim && <ClaimNote claim={piece.claim} />}
    </Fragment>
  ));
}
