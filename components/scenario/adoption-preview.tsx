import { DataTable } from '@/components/ui/data-table';
import { Notice } from '@/components/ui/notice';
import type { Outcome, Readiness } from '@/lib/domain/readiness';
import type { Scenario, ScenarioChange } from '@/lib/domain/scenario';
import { formatDate } from '@/lib/format/dates';
import { sizeInWords } from '@/lib/format/goal-size';
import { formatValue } from '@/lib/format/value';
import { ProjectedAndRequired } from './projected-and-required';

type Plan = {
  strategies: readonly {
    key: string;
    title: string;
    goals: readonly { id: string; title: string; entries: readonly unknown[] }[];
  }[];
};

/** `nothing`, `half in 7.5 years` */
function fadeInWords(years: number | null): string {
  if (years === null) return 'nothing';
  return `half in ${years === 1 ? 'a year' : `${formatValue(years)} years`}`;
}

/** A change to the plan as a line of its preview. */
export function changeLine(plan: Plan, change: ScenarioChange): string {
  const goals = plan.strategies.flatMap((strategy) => strategy.goals);
  switch (change.kind) {
    case 'half-life':
      return `Fading of unused skills: ${fadeInWords(change.from)} becomes ${fadeInWords(change.to)}.`;
    case 'leave-out': {
      const goal = goals.find(({ id }) => id === change.goalId);
      const logged = goal && goal.entries.length > 0 ? ' What you logged on it still counts.' : '';
      return `Dropped: “${goal?.title}”.${logged}`;
    }
    case 'move-due': {
      const goal = goals.find(({ id }) => id === change.goalId);
      return `Due date of “${goal?.title}”: ${formatDate(change.from)} becomes ${formatDate(change.to)}.`;
    }
    case 'add-goal': {
      const { strategyKey, title, points, dueOn } = change.goal;
      const strategy = plan.strategies.find(({ key }) => key === strategyKey);
      return `Added to “${strategy?.title}”: “${title}”, ${sizeInWords(points)}, due ${formatDate(dueOn)}.`;
    }
  }
}

type AdoptionPreviewProps = {
  plan: Plan;
  scenario: Scenario;
  changes: readonly ScenarioChange[];
  /** The plan's readiness as it is and as it will be. */
  now: Readiness;
  after: Readiness;
};

/** The changes, the readiness that they lead to, and the assumptions that a plan cannot hold. */
export function AdoptionPreview({ plan, scenario, changes, now, after }: AdoptionPreviewProps) {
  const assumptions = [
    scenario.pace !== 1 && `your pace (${formatValue(scenario.pace)} ×)`,
    scenario.disruption !== 1 && `the speed of disruption (${formatValue(scenario.disruption)} ×)`,
  ].filter((words) => words !== false);
  const lines = changes.map((change) => changeLine(plan, change));
  return (
    <div className="measure">
      {lines.length > 0 ? (
        <ul className="list-disc ps-5">
          {[...new Set(lines)].map((line) => (
            <li key={line} className="break-words py-1">
              {line}
            </li>
          ))}
        </ul>
      ) : (
        <p>This changes nothing in your plan.</p>
      )}
      {assumptions.length > 0 && (
        <Notice className="mt-6" title="Not part of a plan">
          <p>
            A plan cannot decide {assumptions.join(' or ')}.{' '}
            {assumptions.length === 1 ? 'It stays' : 'They stay'} in the scenario.
          </p>
        </Notice>
      )}
      {lines.length > 0 && now.horizons.length > 0 && (
        <DataTable
          id="adoption"
          className="mt-8"
          caption="Readiness with these changes, at your own pace: projected, and what is needed"
          columns={[
            { key: 'year', header: 'Year' },
            { key: 'now', header: 'Now' },
            { key: 'after', header: 'After' },
          ]}
          rows={now.horizons.map((outcome) => {
            const changed = after.horizons.find(({ year }) => year === outcome.year);
            return {
              key: String(outcome.year),
              cells: {
                year: outcome.year,
                now: <Levels outcome={outcome} />,
                after: changed && <Levels outcome={changed} />,
              },
            };
          })}
        />
      )}
    </div>
  );
}

function Levels({ outcome: { projected, required, status } }: { outcome: Outcome }) {
  return <ProjectedAndRequired required={required} status={status} projected={projected.p50} />;
}
