import { type CivilDate, minDate } from '@/lib/domain/timeline';
import { PLOT_UNITS, PLOT_VIEW_BOX, type Point, pathOf } from '../paths';
import { percent } from '../text';
import {
  drawableValues,
  exampleValues,
  type GoalHistoryEntry,
  type GoalHistoryGoal,
  goalFrame,
} from './goal-history';
import { GoalLabels, GoalRules } from './goal-words';

/** Up to here every value has its own mark. */
const MOST_MARKS = 60;

type GoalDrawingProps = {
  goal: GoalHistoryGoal;
  /** By date, one a day. */
  values: readonly GoalHistoryEntry[];
  asOf: CivilDate;
};

/** The plan's straight way, the log's steps, and the words beside them. */
export function GoalDrawing({ goal, values, asOf }: GoalDrawingProps) {
  const empty = values.length === 0;
  const shown = empty ? exampleValues(goal) : values;
  const frame = goalFrame(goal, values, asOf);
  const place = (date: CivilDate, value: number): Point => [
    Math.round((frame.x(date) * PLOT_UNITS) / 100),
    Math.round((frame.y(value) * PLOT_UNITS) / 100),
  ];
  const steps = drawableValues(shown, frame.x).map(({ occurredOn, value }) =>
    place(occurredOn, value),
  );
  const latest = shown.at(-1);
  // A value holds until the next one; the last one until today.
  if (latest && !empty && latest.occurredOn < asOf) {
    steps.push(place(minDate(asOf, frame.last), latest.value));
  }
  const planned = [place(goal.startOn, goal.baseline), place(goal.dueOn, goal.target)];
  return (
    <>
      <GoalRules goal={goal} frame={frame} asOf={asOf} />
      <svg
        className={empty ? 'chart-layer chart-lines chart-ghost' : 'chart-layer chart-lines'}
        viewBox={PLOT_VIEW_BOX}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path className="chart-target" d={`M0 ${planned[1]?.[1]}h${PLOT_UNITS}`} />
        <path className="chart-planned" d={pathOf(planned)} />
        <path className="chart-logged" d={pathOf(steps, 'steps')} />
      </svg>
      <svg className="chart-layer chart-marks" aria-hidden="true">
        <g className={empty ? 'chart-ghost' : undefined}>
          {marked(shown).map(({ occurredOn, value }) => (
            <circle
              key={occurredOn}
              className="chart-now"
              cx={percent(frame.x(occurredOn))}
              cy={percent(frame.y(value))}
              r="4"
            />
          ))}
        </g>
        <GoalLabels goal={goal} frame={frame} latest={values.at(-1)} />
      </svg>
    </>
  );
}

function marked(values: readonly GoalHistoryEntry[]) {
  return values.length <= MOST_MARKS ? values : values.slice(-1);
}
