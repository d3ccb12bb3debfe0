import './explain.css';
import type { CivilDate } from '@/lib/domain/calendar';
import type { Line } from '@/lib/domain/explain';
import { formatDate } from '@/lib/format/dates';
import { formatLevelTenths, formatShare, formatTenths } from '@/lib/format/explain/tenths';
import type { EarnedLevel, LevelBreakdown, RequiredLevel } from './breakdown';
import { GoalBreakdownRow } from './goal-breakdown-row';

export type LevelTableProps = {
  level: LevelBreakdown;
  /** Names the strategy. */
  title: string;
  line: Line;
  date: CivilDate;
  /** Null where there are no pages to link to. */
  planHref: string | null;
};

/** A strategy's level as an addition: its rows, and their sum under them. */
export function LevelTable(props: LevelTableProps) {
  const { level, title } = props;
  return (
    <table className="explain-table">
      <caption className="sr-only">What makes the level in {title}</caption>
      <thead>
        <tr>
          <th scope="col">{level.kind === 'required' ? 'Required' : 'Brought by'}</th>
          <th scope="col">{level.kind === 'required' ? 'Of 100' : 'Points'}</th>
        </tr>
      </thead>
      <tbody>
        {level.kind === 'required' ? (
          <AnchorRows level={level} />
        ) : (
          <EarnedRows {...props} level={level} />
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{level.kind === 'required' ? 'Required level' : 'Level'}</th>
          <td>{formatLevelTenths(level.shown)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function AnchorRows({ level }: { level: RequiredLevel }) {
  return level.anchors.map(({ date, value, share, shown }, index) => (
    <tr key={date}>
      <th scope="row">
        {formatShare(value / 100)} on {formatDate(date)}
        {share === 1 ? (
          <p>Set for this very day, or the nearest that is set.</p>
        ) : (
          <p>
            <b>
              {formatShare(value / 100)} × {formatShare(share)} = {formatTenths(shown)}
            </b>{' '}
            {index === 0 && `${formatShare(1 - share)} of the time between the two has gone by.`}
          </p>
        )}
      </th>
      <td>{formatTenths(shown)}</td>
    </tr>
  ));
}

function EarnedRows({ level, ...rest }: LevelTableProps & { level: EarnedLevel }) {
  const { starting, goals, cap } = level;
  return (
    <>
      <tr>
        <th scope="row">
          Starting level {formatShare(starting.level / 100)}
          {level.inUse && <p>You use it in your work, so nothing of this strategy fades.</p>}
          {starting.fresh < 1 && starting.level > 0 && (
            <p>
              <b>
                {formatShare(starting.level / 100)} × {formatShare(starting.fresh)} left ={' '}
                {formatTenths(starting.shown)}
              </b>{' '}
              It fades from the first day on.
            </p>
          )}
        </th>
        <td>{formatTenths(starting.shown)}</td>
      </tr>
      {goals.map((row) => (
        <GoalBreakdownRow key={row.goal.id} row={row} {...rest} />
      ))}
      {cap < 0 && (
        <tr>
          <th scope="row">
            Beyond 100%
            <p>No level goes beyond 100%.</p>
          </th>
          <td>{formatTenths(cap)}</td>
        </tr>
      )}
    </>
  );
}
