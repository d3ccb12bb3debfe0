/** Splits a text into claims and the runs between them; joined, the pieces are the text. */
export function splitByClaims<C extends { sentence: string }>(
  text: string,
  claims: readonly C[],
): { text: string; claim?: C }[] {
  const found = claims
    .map((claim) => ({ claim, start: text.indexOf(claim.sentence) }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start);
  const pieces: { text: string; claim?: C }[] = [];
  let at = 0;
  for (const { claim, start } of found) {
    // A claim that begins inside another one is part of the outer piece.
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start) });
    at = start + claim.sentence.length;
    pieces.push({ text: text.slice(start, at), claim });
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
