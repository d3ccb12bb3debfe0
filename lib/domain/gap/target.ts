/** Differences below this are rounding errors; `horizonStatus` has the same tolerance. */
export const TOLERANCE = 1e-9;

export function isMet(projected: number, target: number): boolean {
  return projected >= target - TOLERANCE;
}
