import { Meter } from '@/components/ui/meter';
import { Tag } from '@/components/ui/tag';
import type { CivilDate } from '@/lib/domain/calendar';
import { fractionComplete, latestEntry, type ReadinessGoal } from '@/lib/domain/readiness';
import { formatDate } from '@/lib/format/dates';
import { sizeInWords } from '@/lib/format/goal-size';
import { measureInWords, progressInWords, shareInWords } from '@/lib/format/goal-value';

type Goal = ReadinessGoal & { unit: string; notes: string };

/** How far a goal is, what it counts for, and its dates. */
export function GoalFacts({ goal, today }: { goal: Goal; today: CivilDate }) {
  const done = fractionComplete(goal, today);
  const last = latestEntry(goal, today);
  const share = shareInWords(goal, last?.value ?? goal.baseline);
  const facts = [
    ['Measure', measureInWords(goal)],
    ['Size', sizeInWords(goal.points)],
    ['Start', formatDate(goal.startOn)],
    ['Due', formatDate(goal.dueOn)],
  ];
  return (
    <div className="grid grid-cols-1 gap-8 pb-8 md:grid-cols-2">
      <div>
        <Meter
          label={last ? progressInWords(goal, last.value) : 'Not begun'}
          value={done * 100}
          text={share === null ? '' : `${share} of the way`}
        />
        {done === 1 && <p className="mt-2 font-semibold text-good">Target reached.</p>}
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
