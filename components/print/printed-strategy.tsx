'use client';

import './print.css';
import { Meter } from '@/components/ui/meter';
import { SeriesMark, seriesText } from '@/components/ui/series-mark';
import { StatusMark } from '@/components/ui/status-mark';
import { Tag } from '@/components/ui/tag';
import type { CivilDate } from '@/lib/domain/calendar';
import type { Outcome, StrategyStanding } from '@/lib/domain/readiness';
import { formatLevel } from '@/lib/format/numbers';
import { type PrintedGoal, PrintedGoals } from './printed-goals';

type PrintedStrategyProps = {
  /** Its place in the plan, which gives its mark. */
  index: number;
  strategy: { key: string; title: string; retired: boolean; goals: readonly PrintedGoal[] };
  standing:
    | (Pick<StrategyStanding, 'level' | 'required'> & {
        horizons: readonly Pick<Outcome, 'year' | 'status'>[];
      })
    | undefined;
  today: CivilDate;
};

/** A strategy in the plan as a document: its level, its status at each horizon, and all of its goals. */
export function PrintedStrategy({ index, strategy, standing, today }: PrintedStrategyProps) {
  const id = `strategy-${strategy.key}`;
  return (
    <section aria-labelledby={id} className="printed-strategy">
      <div className="printed-head">
        <h3 id={id} className="text-lg">
          <SeriesMark index={index} className="me-2" />
          {strategy.title} {strategy.retired && <Tag>Retired</Tag>}
        </h3>
        {standing && (
          <>
            <Meter
              label="Level today"
              value={standing.level}
              required={standing.required}
              text={`${formatLevel(standing.level)} now, ${formatLevel(standing.required)} required`}
              tone={seriesText[index % seriesText.length]}
            />
            <ul>
              {standing.horizons.map(({ year, status }) => (
                <li key={year}>
                  <span className="text-muted">{year}</span> <StatusMark status={status} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <PrintedGoals goals={strategy.goals} today={today} caption={`Goals of ${strategy.title}`} />
    </section>
  );
}
