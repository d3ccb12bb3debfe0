import './burn-up.css';
import '../figure/figure.css';
import type { BurnUp } from '@/lib/domain/activity';
import type { CivilDate } from '@/lib/domain/calendar';
import { formatShortDate } from '@/lib/format/dates';
import { valueInWords } from '@/lib/format/goal-value';
import type { ChartDownloadLinks } from '../figure/chart-downloads';
import { ChartFigure } from '../figure/chart-figure';
import { SceneDrawing } from '../scene/scene-drawing';
import { valueAt } from './burn-up-lines';
import { burnUpScene } from './burn-up-scene';
import { BurnUpTable } from './burn-up-table';
import { goalSentence, reachSentence } from './burn-up-words';
import { type GoalHistoryGoal, valuesByDay } from './goal-history';
import { GoalValues } from './goal-values';

export interface BurnUpChartProps {
  /** Unique on the page. */
  id?: string;
  goal: GoalHistoryGoal & { readonly droppedOn: CivilDate | null };
  burnUp: BurnUp;
  asOf: CivilDate;
  downloads?: ChartDownloadLinks;
}

/** A burn-up chart of a goal from its start to its target, with its milestones and its table. */
export function BurnUpChart({ id = 'log', goal, burnUp, asOf, downloads }: BurnUpChartProps) {
  const values = valuesByDay(goal.entries);
  const reach = reachSentence(burnUp, goal.dueOn, goal.droppedOn !== null);
  return (
    <ChartFigure
      id={id}
      name={`The log of ${goal.title}`}
      sentence={`${goalSentence(goal)} ${reach}`.trim()}
      plotClass="chart-goal"
      drawing={<SceneDrawing scene={burnUpScene(burnUp, goal, values, asOf)} />}
      table={values.length > 0 && <BurnUpTable id={id} burnUp={burnUp} goal={goal} asOf={asOf} />}
      more={<GoalValues id={id} values={values} measure={goal} />}
      downloads={downloads}
    >
      {burnUp.milestones.length > 0 && (
        <ol className="chart-key" aria-label="Milestones on the chart">
          {burnUp.milestones.map(({ id: key, title, dueOn, doneOn, planned }, index) => (
            <li key={key} className="chart-key-plain">
              <b aria-hidden="true">{index + 1}</b>
              <span>
                {title}{' '}
                <small>
                  {formatShortDate(dueOn)}
                  {doneOn && ', done'}. Planned by then:{' '}
                  {valueInWords(goal, Number(valueAt(goal, planned).toPrecision(3)))}
                </small>
              </span>
            </li>
          ))}
        </ol>
      )}
    </ChartFigure>
  );
}
