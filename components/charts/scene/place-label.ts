/** A rectangle in pixels: its middle and its size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Pixel = readonly [x: number, y: number];

/** A box that is taken costs more than any number of crossed lines, one outside more than that. */
const TAKEN = 1_000;
const OUTSIDE = 10_000;

/**
 * Label placement by candidates: the first one that covers least, that is, no other label, as little
 * of a line as possible, and nothing outside the plot. Candidates come in the order of preference.
 *
 * @param lines polylines in pixels, from left to right
 * @param taken boxes of labels that are placed already
 * @param bounds the plot in pixels
 */
export function placeLabel<Candidate extends { readonly box: Box }>(
  candidates: readonly [Candidate, ...Candidate[]],
  lines: readonly (readonly Pixel[])[],
  taken: readonly Box[],
  bounds: { readonly width: number; readonly height: number },
): Candidate {
  let best = candidates[0];
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const { box } = candidate;
    const cost =
      lines.reduce((sum, line) => sum + pixelsInside(box, line), 0) +
      TAKEN * taken.filter((other) => overlaps(box, other)).length +
      (isInside(box, bounds) ? 0 : OUTSIDE);
    if (cost < least) [best, least] = [candidate, cost];
    if (cost === 0) break;
  }
  return best;
}

export function overlaps(a: Box, b: Box): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height
  );
}

function isInside({ x, y, width, height }: Box, bounds: { width: number; height: number }) {
  return (
    x - width / 2 >= 0 &&
    x + width / 2 <= bounds.width &&
    y - height / 2 >= 0 &&
    y + height / 2 <= bounds.height
  );
}

/** About how many pixels of a line run through the box, counted column by column. */
function pixelsInside(box: Box, line: readonly Pixel[]): number {
  const left = Math.round(box.x - box.width / 2);
  const right = Math.round(box.x + box.width / 2);
  let inside = 0;
  for (let i = 1; i < line.length; i++) {
    const [x0, y0] = line[i - 1] as Pixel;
    const [x1, y1] = line[i] as Pixel;
    if (x1 < left) continue;
    if (x0 > right) break;
    for (let x = Math.max(left, Math.ceil(x0)); x <= Math.min(right, x1); x++) {
      const y = x1 === x0 ? y1 : y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
      if (Math.abs(y - box.y) * 2 < box.height) inside++;
    }
  }
  return inside;
}
