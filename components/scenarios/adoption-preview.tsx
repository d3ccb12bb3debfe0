import { Notice } from '@/components/ui/notice';
import type { Scenario } from '@/lib/domain/scenario';
import type { CivilDate } from '@/lib/domain/timeline';
import { formatDate } from '@/lib/format/dates';
import { formatValue } from '@/lib/format/numbers';

type Plan = {
  halfLifeYears: number | null;
  strategies: readonly {
    key: string;
    title: string;
    goals: readonly { id: string; title: string; dueOn: CivilDate }[];
  }[];
};

function fadeInWords(years: number | null) {
  return years === null ? 'nothing fades' : `half fades in ${formatValue(years)} years`;
}

/** Each change to the plan as a line; empty when a plan can hold none of it. */
export function adoptionChanges(plan: Plan, scenario: Scenario): string[] {
  const goals = new Map(
    plan.strategies.flatMap(({ goals: own }) => own.map((one) => [one.id, one])),
  );
  const title = (id: string) => `“${goals.get(id)?.title ?? ''}”`;
  const strategy = (key: string) => plan.strategies.find((one) => one.key === key)?.title ?? key;
  return [
    ...(scenario.halfLifeYears === undefined
      ? []
      : [`Fade: ${fadeInWords(plan.halfLifeYears)}, then ${fadeInWords(scenario.halfLifeYears)}.`]),
    ...scenario.goalsOff.map((id) => `Dropped: ${title(id)}. Its log stays.`),
    ...Object.entries(scenario.dueShifts).map(
      ([id, dueOn]) =>
        `Due date of ${title(id)}: ${formatDate(goals.get(id)?.dueOn ?? dueOn)}, then ${formatDate(dueOn)}.`,
    ),
    ...scenario.imagined.map(
      (goal) =>
        `Added to “${strategy(goal.strategyKey)}”: “${goal.title}”, ${goal.points} points, due ${formatDate(goal.dueOn)}.`,
    ),
  ];
}

/** What will change, and what a plan cannot hold. */
export function AdoptionPreview({ plan, scenario }: { plan: Plan; scenario: Scenario }) {
  const changes = adoptionChanges(plan, scenario);
  const assumptions = [
    scenario.pace !== 1 && `your pace (${scenario.pace} ×)`,
    scenario.disruption !== 1 && `the speed of disruption (${scenario.disruption} ×)`,
  ].filter(Boolean);
  return (
    <div className="measure">
      {changes.length > 0 ? (
        <ul className="list-disc ps-5">
          {changes.map((change) => (
            <li key={change} className="py-1">
              {change}
            </li>
          ))}
        </ul>
      ) : (
        <p>This scenario changes nothing that a plan can hold.</p>
      )}
      {assumptions.length > 0 && (
        <Notice className="mt-6" title="Not taken over">
          <p>
            {assumptions.join(' and ')}: a plan cannot decide these. They stay assumptions of the
            scenario.
          </p>
        </Notice>
      )}
    </div>
  );
}
