import type { CalibrationRow, PlanKind } from '@/lib/domain/readiness/calibration';
import { formatPercent, plural } from '@/lib/format/numbers';
import { coverageRange, type Verdict } from './calibration';

const PLANS: Readonly<Record<PlanKind, string>> = {
  open: 'With one goal that outlasts everything, so that only the pace counts,',
  ordinary: 'With an ordinary plan of many goals, one after another and fading,',
};

/** `half a year`, `2 years` */
export function logYearsWords(years: number): string {
  if (years === 0.5) return 'half a year';
  return `${years} ${plural(years, 'year')}`;
}

/** What was measured with two years of log or more, good or bad. */
export function calibrationSentence(rows: readonly CalibrationRow[], plan: PlanKind): string {
  const found = coverageRange(rows, plan);
  if (!found) return '';
  const { least, most, verdicts, nearest, furthest } = found;
  const share =
    formatPercent(least) === formatPercent(most)
      ? formatPercent(most)
      : `between ${formatPercent(least)} and ${formatPercent(most)}`;
  const caught = `${PLANS[plan]} and with two years of log or more, the range caught what came in ${share} of cases.`;
  const far = `On average what came was ${nearest.toFixed(1)} to ${furthest.toFixed(1)} points from the middle, by how far ahead it lay.`;
  return `${caught} ${verdictWords(verdicts)} ${far}`;
}

function verdictWords(verdicts: readonly Verdict[]): string {
  if (verdicts.includes('too narrow')) {
    return verdicts.length === 1
      ? 'That is clearly less than the eight in ten that it claims: it is too narrow.'
      : 'Where it is far less than the eight in ten that it claims, the range is too narrow, and the table says where.';
  }
  if (verdicts.includes('too wide')) {
    return 'Where it is far more than the eight in ten that it claims, the range is too wide, and the table says where.';
  }
  if (verdicts.every((verdict) => verdict === 'as claimed')) {
    return 'That is the eight in ten that it claims.';
  }
  return 'That is near the eight in ten that it claims, and not quite there.';
}
