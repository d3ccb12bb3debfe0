import { Formula } from '@/components/explain/formula';
import { GOAL_SIZES } from '@/lib/domain/goal';
import { formatDate } from '@/lib/format/dates';
import { formatShare, formatTenths, tenthsOf } from '@/lib/format/explain/tenths';
import { formatValue } from '@/lib/format/value';
import { exampleGoal } from './example';
import { WorkedExample } from './worked-example';

const sizes = GOAL_SIZES.map(({ size, points }) => `${size} ${points}`).join(', ');

/** What a goal earns. */
export function GoalPart() {
  const { goal, piece } = exampleGoal;
  const value = formatValue(piece.entry.value);
  const [from, to] = [formatValue(goal.baseline), formatValue(goal.target)];
  return (
    <>
      <div className="prose">
        <p>
          A goal says from which value to which it goes, by when, and how many of its strategy’s 100
          points it is worth: {sizes}. The size is your own estimate. When you log progress you note
          where the measure is now, not what was added, and the last entry counts: it has come some
          share of the way from the baseline to the target, from none to all. Half of the way earns
          half of the points.
        </p>
      </div>
      <Formula>
        earned = points × how far × what is left of it
        <br />
        how far = (value − baseline) ÷ (target − baseline)
      </Formula>
      <WorkedExample>
        <p>
          “{goal.title}” goes from {from} down to {formatValue(goal.target, goal.unit)} and is worth{' '}
          {goal.points} points. The last entry says {formatValue(piece.entry.value, goal.unit)}, on{' '}
          {formatDate(piece.entry.occurredOn)}: ({value} − {from}) ÷ ({to} − {from}) ={' '}
          {formatShare(piece.fraction)} of the way. It was due on {formatDate(goal.dueOn)} and has
          faded a little since. So it has earned {goal.points} × {formatShare(piece.fraction)} ×{' '}
          {formatShare(piece.fresh)} = {formatTenths(tenthsOf(piece.earned))}.
        </p>
      </WorkedExample>
    </>
  );
}
