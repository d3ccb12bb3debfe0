import type { CalibrationRow, PlanKind } from '@/lib/domain/readiness/calibration';

/** What a range from p10 to p90 should catch, in per cent. */
const CLAIMED = 80;
/** Per cent by which chance alone moves a share with this many people, seldom by more. */
const CHANCE = 2;
const A_LITTLE = 10;

export type Verdict =
  | 'as claimed'
  | 'a little narrow'
  | 'too narrow'
  | 'a little wide'
  | 'too wide';

/** What a share of hits, in the per cent that are shown, says about a range of eight in ten. */
export function coverageVerdict({ within80 }: Pick<CalibrationRow, 'within80'>): Verdict {
  const off = Math.round(100 * within80) - CLAIMED;
  if (Math.abs(off) <= CHANCE) return 'as claimed';
  const side = off < 0 ? 'narrow' : 'wide';
  return Math.abs(off) <= A_LITTLE ? `a little ${side}` : `too ${side}`;
}

/** The years of log and the looks ahead that were measured, in their order. */
export function calibrationTable(rows: readonly CalibrationRow[], plan: PlanKind) {
  const own = rows.filter((row) => row.plan === plan);
  const logYears = [...new Set(own.map((row) => row.logYears))];
  const aheads = [...new Set(own.map((row) => row.ahead))];
  return {
    logYears,
    rows: aheads.map((ahead) => ({
      ahead,
      cells: logYears.map((years) =>
        own.find((row) => row.ahead === ahead && row.logYears === years),
      ),
    })),
  };
}

/** The least and the most that ranges caught, once there are two years of log; null without any. */
export function coverageRange(rows: readonly CalibrationRow[], plan: PlanKind) {
  const settled = rows.filter((row) => row.plan === plan && row.logYears >= 2);
  const shares = settled.map(({ within80 }) => within80);
  if (shares.length === 0) return null;
  return {
    least: Math.min(...shares),
    most: Math.max(...shares),
    nearest: Math.min(...settled.map(({ distance }) => distance)),
    furthest: Math.max(...settled.map(({ distance }) => distance)),
    verdicts: [...new Set(settled.map(coverageVerdict))],
  };
}
