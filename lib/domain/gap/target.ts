/** Differences below this are rounding, as where a horizon's status is read. */
export const TOLERANCE = 1e-9;

export function isMet(projected: number, target: number): boolean {
  return projected >= target - TOLERANCE;
}
