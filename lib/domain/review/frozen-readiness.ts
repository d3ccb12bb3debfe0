import { horizonDate } from '../calendar';
import type { Band, HorizonOutcome, Outcome, Readiness, SeriesRow } from '../readiness';
import type { ReviewSnapshot, SnapshotLines, SnapshotOutcome } from './snapshot';

/**
 * A snapshot as readiness, for what draws and words readiness: on the dates that it keeps, of the whole
 * plan only, and without the range of what is required, which it does not hold.
 */
export function frozenReadiness({
  model,
  asOf,
  plannedUntil,
  pace,
  lines,
  horizons,
}: Pick<
  ReviewSnapshot,
  'model' | 'asOf' | 'plannedUntil' | 'pace' | 'lines' | 'horizons'
>): Readiness {
  const series = frozenSeries(lines);
  const bandOn = new Map(series.map(({ date, projected }) => [date, projected]));
  return {
    model,
    asOf,
    plannedUntil,
    pace: { ...pace, spread: 0 },
    series,
    horizons: horizons.map((outcome): HorizonOutcome => {
      const band = bandOn.get(horizonDate(outcome.year));
      return { ...frozenOutcome(outcome, band ?? null), strategies: {} };
    }),
  };
}

/** An outcome as the model gives it; the band is its middle where a snapshot keeps no more. */
function frozenOutcome(outcome: SnapshotOutcome, band: Band | null): Outcome {
  const { projected: p50, required } = outcome;
  return {
    ...outcome,
    requiredRange: { low: required, high: required },
    projected: band ?? { p10: p50, p25: p50, p50, p75: p50, p90: p50 },
  };
}

function frozenSeries({ dates, required, planned, logged, projected }: SnapshotLines): SeriesRow[] {
  const ahead = dates.length - projected.p50.length;
  return dates.map((date, at) => {
    const level = required[at] ?? 0;
    return {
      date,
      required: level,
      requiredRange: { low: level, high: level },
      planned: planned[at] ?? 0,
      logged: logged[at] ?? null,
      projected: at < ahead ? null : bandAt(projected, at - ahead),
      strategies: {},
    };
  });
}

function bandAt(projected: SnapshotLines['projected'], at: number): Band {
  const { p10, p25, p50, p75, p90 } = projected;
  return {
    p10: p10[at] ?? 0,
    p25: p25[at] ?? 0,
    p50: p50[at] ?? 0,
    p75: p75[at] ?? 0,
    p90: p90[at] ?? 0,
  };
}
