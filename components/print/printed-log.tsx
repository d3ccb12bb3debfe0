'use client';

import './print.css';
import type { CivilDate } from '@/lib/domain/calendar';
import type { Measure } from '@/lib/domain/progress';
import { formatShortDate } from '@/lib/format/dates';
import { valueInWords } from '@/lib/format/goal-value';

export type PrintedEntry = {
  id: string;
  goal: Measure & { title: string };
  occurredOn: CivilDate;
  value: number;
  note: string;
  link: string;
};

/** What was logged last, with notes and links in full. */
export function PrintedLog({ entries }: { entries: readonly PrintedEntry[] }) {
  return (
    <table className="data-table printed-log">
      <caption className="sr-only">The last entries</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Goal</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, goal, occurredOn, value, note, link }) => (
          <tr key={id}>
            <th scope="row">{formatShortDate(occurredOn)}</th>
            <td>
              {goal.title}
              {note && <p className="whitespace-pre-wrap text-muted">{note}</p>}
              {link && <p className="break-all text-muted">{link}</p>}
            </td>
            <td>{valueInWords(goal, value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
