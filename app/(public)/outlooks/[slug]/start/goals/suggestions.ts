import type { Suggestion } from '@/components/plan/start/suggested-goal';
import { addMonths, type CivilDate, nextHorizon } from '@/lib/domain/calendar';
import { goalGains } from '@/lib/domain/gap';
import { own } from '@/lib/domain/own';
import type { ReadinessPlan } from '@/lib/domain/readiness';
import type { Outlook } from '@/lib/server/outlook/queries';
import type { StartQuery } from '../start-answers';

type Asked = {
  plan: ReadinessPlan;
  today: CivilDate;
  query: StartQuery;
  /** This page's address with the answers of step one. */
  address: string;
};

/** The field of an address that says which goal has the place of a strategy's suggested one. */
const swapField = (strategyKey: string) => `goal.${strategyKey}`;

/**
 * The ready-made goals of each strategy with what each brings to readiness, the first of them
 * suggested, unless the address has another in its place.
 */
export function suggestionsOf(
  outlook: Outlook,
  { plan, today, query, address }: Asked,
): Suggestion[] {
  const year = nextHorizon(today);
  const swaps = swapsOf(outlook, query);
  return outlook.strategies.map(({ key: strategyKey, title, templates }) => {
    const goals = templates.map(({ points, months }) => ({
      strategyKey,
      points,
      dueOn: addMonths(today, months),
    }));
    const gains = year && goalGains(plan, today, year, goals);
    const others = [...swaps].filter(([key]) => key !== strategyKey);
    return {
      strategyKey,
      strategyTitle: title,
      field: swapField(strategyKey),
      chosen: swaps.get(strategyKey) ?? templates[0]?.key,
      address: [address, ...others.map(([key, template]) => `${swapField(key)}=${template}`)].join(
        '&',
      ),
      templates: templates.map(({ key, title: goal, unit, target, points, months }, index) => ({
        key,
        title: goal,
        unit,
        target,
        points,
        months,
        dueOn: goals[index]?.dueOn ?? today,
        brings: year && gains && { gain: gains[index] ?? 0, year },
      })),
    };
  });
}

/** Which ready-made goal the address puts in the place of the suggested one, by strategy. */
function swapsOf({ strategies }: Outlook, query: StartQuery): ReadonlyMap<string, string> {
  const known = strategies.flatMap(({ key, templates }) => {
    const asked = own(query, swapField(key));
    const template = templates.find((one) => one.key === asked);
    return template ? [[key, template.key] as const] : [];
  });
  return new Map(known);
}
