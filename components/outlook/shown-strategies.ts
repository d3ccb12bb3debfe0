import { sizeInWords } from '@/lib/format/goal-size';
import { measureInWords } from '@/lib/format/goal-value';
import type { GoalTemplate, OutlookStrategy } from './types';

/** A ready-made goal with what it comes to in words. */
export type ShownTemplate = Pick<GoalTemplate, 'key' | 'title' | 'note'> & { words: string };
export type ShownStrategy = Omit<OutlookStrategy, 'templates'> & {
  templates: readonly ShownTemplate[];
};

/** Strategies as they are sent to the browser, which then needs no code to write their goals. */
export function shownStrategies(strategies: readonly OutlookStrategy[]): ShownStrategy[] {
  return strategies.map((strategy) => ({
    ...strategy,
    templates: strategy.templates.map(({ key, title, note, points, months, ...measure }) => ({
      key,
      title,
      note,
      words: `${measureInWords(measure)}, about ${usualLength(months)}, ${sizeInWords(points)}`,
    })),
  }));
}

function usualLength(months: number): string {
  if (months % 12 !== 0 || months === 12) return months === 12 ? 'a year' : `${months} months`;
  return `${months / 12} years`;
}
