import type { Suggestion } from '@/components/plan/start/suggested-goal';
import { addMonths, type CivilDate, nextHorizon } from '@/lib/domain/calendar';
import { goalGains } from '@/lib/domain/gap';
import type { ReadinessPlan } from '@/lib/domain/readiness';
import type { Outlook } from '@/lib/server/outlook/queries';

/** The first goal of each strategy, with what it brings to readiness. */
export function suggestionsOf(
  { strategies }: Outlook,
  plan: ReadinessPlan,
  today: CivilDate,
): Suggestion[] {
  const year = nextHorizon(today);
  const firsts = strategies.map(({ key, title, templates: [first] }) => ({
    key,
    title,
    first,
    dueOn: addMonths(today, first?.months ?? 0),
  }));
  const gains =
    year &&
    goalGains(
      plan,
      today,
      year,
      firsts.map(({ key, first, dueOn }) => ({
        strategyKey: key,
        points: first?.points ?? 0,
        dueOn,
      })),
    );
  return firsts.map(({ key, title, first, dueOn }, index) => ({
    strategyKey: key,
    strategyTitle: title,
    goal: first && {
      template: first.key,
      title: first.title,
      unit: first.unit,
      target: first.target,
      points: first.points,
      dueOn,
      brings: year && gains && { gain: gains[index] ?? 0, year },
    },
  }));
}
