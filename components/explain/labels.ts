import type { Line, Percentile } from '@/lib/domain/explain';

/** The lines in the order in which the page offers them. */
export const LINE_LABELS: Readonly<Record<Line, string>> = {
  projected: 'Projected',
  required: 'Required',
  planned: 'Planned',
  logged: 'Logged',
};

/** The percentiles of the band. */
export const PERCENTILE_LABELS: Readonly<Record<Percentile, string>> = {
  p10: 'Low end of the likely range',
  p25: 'Low end of the middle half',
  p50: 'Middle',
  p75: 'High end of the middle half',
  p90: 'High end of the likely range',
};
