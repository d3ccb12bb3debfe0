import type {
  CalibrationRow,
  Coverage,
  HabitRow,
  PlanKind,
} from '@/lib/domain/readiness/calibration';

/** What a range from p10 to p90 should catch, in per cent, and by how much it may be off. */
const CLAIMED = 80;
const NEAR = 5;

export type Verdict = 'as claimed' | 'too narrow' | 'too wide';

/** What a share of hits, in the per cent that are shown, says about a range of eight in ten. */
export function coverageVerdict({ within80 }: Pick<Coverage, 'within80'>): Verdict {
  const off = Math.round(100 * within80) - CLAIMED;
  if (Math.abs(off) <= NEAR) return 'as claimed';
  return off < 0 ? 'too narrow' : 'too wide';
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

/** All lead times together, by years of log. */
export function pooledRows(
  habits: readonly HabitRow[],
  plan: PlanKind,
  habit: HabitRow['habit'] = 'steady',
): HabitRow[] {
  return habits.filter((row) => row.plan === plan && row.habit === habit);
}

/** The row whose range caught least; null without any. */
export function leastCaught<Row extends Coverage>(rows: readonly Row[]): Row | null {
  return rows.toSorted((a, b) => a.within80 - b.within80)[0] ?? null;
}
