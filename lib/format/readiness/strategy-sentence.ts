import type { StrategyStanding } from '@/lib/domain/readiness';
import { listInWords } from '@/lib/format/list';
import { formatLevel } from '../numbers';
import { statusWords } from './readiness-sentences';

/** Where one strategy stands today, and its status at the horizons ahead. */
export function strategySentence(standing: StrategyStanding): string {
  const { level, required } = standing;
  const now = `You are at about ${formatLevel(level)}; about ${formatLevel(required)} is needed today.`;
  const outlook = outlookInWords(standing);
  return outlook === '' ? now : `${now} ${outlook}`;
}

/** `On track for 2031, more to plan for 2036 and 2046.` Empty when no horizon is ahead. */
function outlookInWords({ horizons }: StrategyStanding): string {
  // In the order in which the horizons come.
  const statuses = new Set(horizons.map(({ status }) => status));
  const text = [...statuses]
    .map((status) => {
      const years = horizons.filter((horizon) => horizon.status === status).map(({ year }) => year);
      return `${statusWords(status).toLowerCase()} for ${listInWords(years)}`;
    })
    .join(', ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
