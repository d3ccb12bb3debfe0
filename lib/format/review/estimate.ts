import type { CivilDate } from '@/lib/domain/calendar';
import { formatDate } from '../dates';
import { formatLevel } from '../numbers';

/**
 * The level that a person gave themselves beside the computed one:
 * `On 20 November 2026 you gave yourself 45%; by your log it was 34%.`
 *
 * @param logged the level by the log on that day, 0–100; null where the chart has none
 */
export function estimateInWords(
  { date, level }: { date: CivilDate; level: number },
  logged: number | null,
): string {
  const said = `On ${formatDate(date)} you gave yourself ${formatLevel(level)}`;
  if (logged === null) return `${said}.`;
  const computed = formatLevel(logged);
  return computed === formatLevel(level)
    ? `${said}, as your log did.`
    : `${said}; by your log it was ${computed}.`;
}
