import { Meter } from '@/components/ui/meter';
import { Tag } from '@/components/ui/tag';
import type { CivilDate } from '@/lib/domain/calendar';
import { fractionComplete, latestEntry, type ReadinessGoal } from '@/lib/domain/readiness';
import { formatDate } from '@/lib/format/dates';
import { sizeInWords } from '@/lib/format/goal-size';
import { formatPercent, formatValue } from '@/lib/format/numbers';

type Goal = ReadinessGoal & { unit: string; notes: string };

/** How far a goal is, what it counts for, and its dates. */
export function GoalFacts({ goal, today }: { goal: Goal; today: CivilDate }) {
  const share = fractionComplete(goal, today);
  const last = latestEntry(goal, today);
  const value = formatValue(last?.value ?? goal.baseline, goal.unit);
  const facts = [
    ['Measure', `from ${formatValue(goal.baseline)} to ${formatValue(goal.target, goal.unit)}`],
    ['Size', sizeInWords(goal.points)],
    ['Start', formatDate(goal.startOn)],
    ['Due', formatDate(goal.dueOn)],
  ];
  return (
    <div className="grid grid-cols-1 gap-8 pb-8 md:grid-cols-2">
      <div>
        <Meter
          label={last ? `At ${value}` : 'Not begun'}
          value={share * 100}
          text={`${formatPercent(share)} of the way`}
        />
        {share === 1 && <p className="mt-2 font-semibold text-good">Target reached.</p>}
        {goal.droppedOn && (
          <p className="mt-2">
            <Tag>Dropped on {formatDate(goal.droppedOn)}</Tag>
          </p>
        )}
        {goal.notes && <p className="mt-4 whitespace-pre-wrap">{goal.notes}</p>}
      </div>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1 self-start">
        {facts.map(([term, fact]) => (
          <div key={term} className="contents">
            <dt className="text-muted">{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
