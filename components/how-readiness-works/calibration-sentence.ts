import type {
  Ahead,
  CalibrationRow,
  Coverage,
  HabitRow,
  PaceRow,
  PlanKind,
} from '@/lib/domain/readiness/calibration';
import { formatPercent, plural } from '@/lib/format/numbers';
import { coverageVerdict, leastCaught, pooledRows } from './calibration';

const PLANS: Readonly<Record<PlanKind, string>> = {
  open: 'With one goal that outlasts everything, so that only the pace counts,',
  ordinary:
    'With an ordinary plan of many goals, one after another, half of the strategies in use and the others fading,',
};

/** `half a year`, `2 years` */
export function logYearsWords(years: number): string {
  if (years === 0.5) return 'half a year';
  return `${years} ${plural(years, 'year')}`;
}

/** `a year ahead`, `10 years ahead`, `at the end of 2046` */
export function aheadWords(ahead: Ahead): string {
  if (ahead === '1 year') return 'a year ahead';
  return /^\d{4}$/.test(ahead) ? `at the end of ${ahead}` : `${ahead} ahead`;
}

/** What was measured over all dates, and where the range caught least: good or bad. */
export function calibrationSentence(
  rows: readonly CalibrationRow[],
  habits: readonly HabitRow[],
  plan: PlanKind,
): string {
  const pooled = pooledRows(habits, plan);
  const least = leastCaught(rows.filter((row) => row.plan === plan));
  if (pooled.length === 0 || !least) return '';
  const caught = shareRange(pooled, ({ within80 }) => within80);
  const half = shareRange(pooled, ({ within50 }) => within50);
  const over = `${PLANS[plan]} the range caught ${caught} of what came, depending on how long the log was, and its darker half ${half}.`;
  return `${over} ${leastWords(least)}`;
}

function leastWords(row: CalibrationRow): string {
  const { ahead, logYears, within80, below, above, bias } = row;
  const where = `${aheadWords(ahead)}, after ${logYearsWords(logYears)} of log: ${formatPercent(within80)}`;
  if (coverageVerdict(row) !== 'too narrow') return `It caught least ${where}.`;
  const points = Math.abs(bias).toFixed(1);
  return `It caught least ${where}, which is less than it claims. What it missed there lay mostly ${above > below ? 'above' : 'below'} it, and on average what came was ${points} points ${bias > 0 ? 'above' : 'below'} the middle.`;
}

/** How people fare who are steadily slower than they plan; empty without a measurement. */
export function slowPeopleSentence(paces: readonly PaceRow[]): string {
  const slow = paces.filter(({ plan, mean }) => plan === 'open' && mean === 0.5);
  const [first, last] = [slow[0], slow.at(-1)];
  if (!first || !last) return '';
  return `People who always work at half their plan’s pace fall below the range in ${formatPercent(first.below)} of cases after ${logYearsWords(first.logYears)} of log and in ${formatPercent(last.below)} after ${logYearsWords(last.logYears)}, where 10% would be right. In the first case ${formatPercent(first.belowMiddle)} of what comes is below the middle line: it begins near the plan and comes down only as the log grows.`;
}

/** `81% to 84%`, or one share where all round to it. */
function shareRange<Row extends Coverage>(
  rows: readonly Row[],
  read: (row: Row) => number,
): string {
  const shares = rows.map(read);
  const [least, most] = [Math.min(...shares), Math.max(...shares)].map(formatPercent);
  return least === most ? `${most}` : `${least} to ${most}`;
}
