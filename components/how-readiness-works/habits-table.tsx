import './how-readiness-works.css';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { Habit, HabitRow } from '@/lib/domain/readiness/calibration';
import { formatPercent } from '@/lib/format/numbers';
import { pooledRows } from './calibration';
import { logYearsWords } from './calibration-sentence';

const HABITS: readonly { habit: Habit; words: string }[] = [
  { habit: 'steady', words: 'As the model has it' },
  { habit: 'runs', words: 'Each quarter is a little like the one before' },
  { habit: 'pauses', words: 'Now and then a year in which nothing is done' },
  { habit: 'decline', words: 'Every year a tenth less is done' },
  { habit: 'given-up', words: 'One goal in four is given up, and not dropped' },
  { habit: 'yearly-log', words: 'The log is written once a year' },
];

/** How often the range caught what came when people have habits that the model does not know of. */
export function HabitsTable({ habits }: { habits: readonly HabitRow[] }) {
  const logYears = pooledRows(habits, 'ordinary').map((row) => row.logYears);
  return (
    <ScrollRegion className="table-scroll mt-6" labelledBy="habits">
      <table className="data-table model-numbers model-habits">
        <caption id="habits">
          An ordinary plan, all looks ahead together: how often the range caught what came, and how
          often it came in below. 80% and 10% would be right.
        </caption>
        <thead>
          <tr>
            <th scope="col">People</th>
            {logYears.map((years) => (
              <th key={years} scope="col">
                {years === 0.5 ? '½ year' : logYearsWords(years)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {HABITS.map(({ habit, words }) => (
            <tr key={habit}>
              <th scope="row">{words}</th>
              {pooledRows(habits, 'ordinary', habit).map((row) => (
                <td key={row.logYears}>
                  {formatPercent(row.within80)}
                  <small>{formatPercent(row.below)} below</small>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
