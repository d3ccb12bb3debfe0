import '../charts.css';
import type { ReactNode } from 'react';
import type { CivilDate } from '@/lib/domain/timeline';
import { formatShortDate } from '@/lib/format/dates';
import { formatValue } from '@/lib/format/numbers';
import { GoalDrawing } from './goal-drawing';
import { type GoalHistoryGoal, valuesByDay } from './goal-history';
import { GoalValues } from './goal-values';

export interface GoalHistoryChartProps {
  /** Unique on the page. */
  id?: string;
  goal: GoalHistoryGoal;
  asOf: CivilDate;
  /** In place of the chart's own: how far the goal is. */
  sentence?: ReactNode;
}

/** A goal's log from its start to its due date: what was measured, from where, and where to. */
export function GoalHistoryChart({ id = 'history', goal, asOf, sentence }: GoalHistoryChartProps) {
  const values = valuesByDay(goal.entries);
  return (
    <figure id={id} className="chart">
      <div className="chart-frame">
        <div
          className="chart-plot chart-goal"
          role="img"
          aria-label={`The log of ${goal.title}`}
          aria-describedby={`${id}-sentence`}
        >
          <GoalDrawing goal={goal} values={values} asOf={asOf} />
        </div>
      </div>
      <figcaption id={`${id}-sentence`} className="chart-sentence">
        {sentence ?? goalSentence(goal)}
      </figcaption>
      <GoalValues id={id} values={values} unit={goal.unit} />
    </figure>
  );
}

/** `The latest value is 5 modules, of 1 Dec 2026, on the way from 0 to 8 modules by 31 Mar 2027.` */
export function goalSentence({ unit, baseline, target, dueOn, entries }: GoalHistoryGoal): string {
  const written = (value: number) => formatValue(value, unit ?? '');
  const way = `from ${formatValue(baseline)} to ${written(target)} by ${formatShortDate(dueOn)}`;
  const latest = valuesByDay(entries).at(-1);
  return latest
    ? `The latest value is ${written(latest.value)}, of ${formatShortDate(latest.occurredOn)}, on the way ${way}.`
    : `Nothing is logged yet. The goal leads ${way}; the faint line shows what a log looks like.`;
}
