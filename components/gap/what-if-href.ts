import {
  type ImaginedGoal,
  MAX_IMAGINED,
  scenarioToQuery,
  TODAYS_PLAN,
} from '@/lib/domain/scenario';

export type NamedStrategy = { readonly key: string; readonly title: string };

export function strategyTitle(strategies: readonly NamedStrategy[], key: string): string {
  return strategies.find((strategy) => strategy.key === key)?.title ?? key;
}

/** The address of a what-if with these goals, `MAX_IMAGINED` of them at most. */
export function whatIfHref(planHref: string, goals: readonly ImaginedGoal[]): string {
  const imagined = goals
    .slice(0, MAX_IMAGINED)
    .map(({ strategyKey, title, startOn, dueOn, points }) => ({
      strategyKey,
      title,
      startOn,
      dueOn,
      points,
    }));
  return `${planHref}/scenarios?${scenarioToQuery({ ...TODAYS_PLAN, imagined })}`;
}
