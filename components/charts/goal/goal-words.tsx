import type { CivilDate } from '@/lib/domain/timeline';
import { formatShortDate } from '@/lib/format/dates';
import { At } from '../at';
import { spread } from '../spread';
import { percent } from '../text';
import { shortAmount } from './amount';
import type { GoalFrame, GoalHistoryEntry, GoalHistoryGoal } from './goal-history';

/** Percent of the plot's height that a label takes. See charts.css. */
const LABEL_HEIGHT = 11;

type GoalRulesProps = { goal: GoalHistoryGoal; frame: GoalFrame; asOf: CivilDate };

/** What the log stands on: rules for values, its first and its due date, and today. */
export function GoalRules({ goal, frame, asOf }: GoalRulesProps) {
  const [due, today] = [frame.x(goal.dueOn), frame.x(asOf)];
  return (
    <svg className="chart-layer" aria-hidden="true">
      <g className="chart-rule">
        {frame.ticks.map((tick) => (
          <line key={tick} x2="100%" y1={percent(frame.y(tick))} y2={percent(frame.y(tick))} />
        ))}
      </g>
      <g className="chart-tick" textAnchor="end">
        {frame.ticks.map((tick) => (
          <text key={tick} y={percent(frame.y(tick))} dx="-8" dy=".32em">
            {shortAmount(tick)}
          </text>
        ))}
      </g>
      <g className="chart-tick chart-years">
        {/* On a narrow plot there is room for both only when they stand far apart. */}
        <text
          x={percent(frame.x(goal.startOn))}
          y="100%"
          className={due < 95 ? 'chart-wide' : undefined}
        >
          {formatShortDate(goal.startOn)}
        </text>
        <text x={percent(due)} y="100%" textAnchor={due < 45 ? 'start' : 'end'}>
          Due {formatShortDate(goal.dueOn)}
        </text>
      </g>
      {today >= 0 && (
        <g className="chart-today">
          <line x1={percent(today)} x2={percent(today)} y2="100%" />
          <text
            x={percent(today)}
            dy="-8"
            textAnchor={today > 80 ? 'end' : today < 20 ? 'start' : 'middle'}
          >
            Today
          </text>
        </g>
      )}
    </svg>
  );
}

type GoalLabelsProps = { goal: GoalHistoryGoal; frame: GoalFrame; latest?: GoalHistoryEntry };

/** Words right of the plot: where the way began, where it leads, and where the log stands. */
export function GoalLabels({ goal, frame, latest }: GoalLabelsProps) {
  const labels = [
    { key: 'target', word: 'Target', value: goal.target },
    { key: 'baseline', word: 'Start', value: goal.baseline },
    ...(latest ? [{ key: 'logged', word: 'Logged', value: latest.value }] : []),
  ];
  const heights = spread(
    labels.map(({ value }) => frame.y(value)),
    LABEL_HEIGHT,
    0,
    100,
  );
  return labels.map(({ key, word, value }, index) => (
    <At key={key} place={{ x: 100, y: heights[index] ?? 0 }} className={`chart-end-${key}`}>
      <text x="8" dy=".34em">
        {word} {shortAmount(value)}
      </text>
    </At>
  ));
}
