export type Status = 'on-track' | 'at-risk' | 'off-track' | 'more-to-plan';

/** An SVG path in a square of 16 units, its origin in the middle; strokes are 2 units wide. */
interface StatusShape {
  /** Stroked, hollow where it is closed. */
  readonly outline?: string;
  /** Filled. */
  readonly solid?: string;
}

/**
 * The shape of each status, in lists as well as on charts: full circle, half-filled triangle, hollow
 * square, plus. Apart in outline and in filling, so that none needs its colour.
 */
export const STATUS_SHAPES: Readonly<Record<Status, StatusShape>> = {
  'on-track': { solid: 'M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0z' },
  'at-risk': { outline: 'M0-6 6.5 6h-13z', solid: 'M0-6V6H-6.5z' },
  'off-track': { outline: 'M-5.5-5.5h11v11h-11z' },
  'more-to-plan': { outline: 'M0-6V6M-6 0H6' },
};
