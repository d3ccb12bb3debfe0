import Link from 'next/link';
import { Tag } from '@/components/ui/tag';
import type { CivilDate } from '@/lib/domain/calendar';
import type { Line } from '@/lib/domain/explain';
import { formatTenths } from '@/lib/format/explain/tenths';
import type { GoalRow } from './breakdown';
import { basisInWords, nothingInWords, workingInWords } from './goal-sentences';

type GoalBreakdownRowProps = {
  row: GoalRow;
  line: Line;
  date: CivilDate;
  planHref: string | null;
};

/** A goal's row: what it earns, worked out, and what that rests on. */
export function GoalBreakdownRow({ row, line, date, planHref }: GoalBreakdownRowProps) {
  const { goal, pieces } = row;
  const title = goal.title ?? goal.id;
  return (
    <tr>
      <th scope="row">
        {planHref === null ? (
          title
        ) : (
          <Link href={`${planHref}/goals/${goal.id}`} prefetch={false} className="link">
            {title}
          </Link>
        )}{' '}
        {goal.droppedOn !== null && <Tag>Dropped</Tag>}
        {pieces.length === 0 && <p>{nothingInWords(row, line, date)}</p>}
        {pieces.map(({ piece, shown }) => (
          <p key={piece.basis}>
            <b>
              {workingInWords(goal, piece)} = {formatTenths(shown)}
            </b>{' '}
            {basisInWords(goal, piece)}
          </p>
        ))}
      </th>
      <td>{formatTenths(row.shown)}</td>
    </tr>
  );
}
