import './how-readiness-works.css';
import { Fragment } from 'react';
import { exampleAsOf } from '@/components/explain/example-plan';
import { DataTable } from '@/components/ui/data-table';
import { own } from '@/lib/domain/own';
import type { Lines } from '@/lib/domain/readiness';
import { formatDate } from '@/lib/format/dates';
import { formatLevel } from '@/lib/format/numbers';
import { exampleHorizon, exampleReadiness } from './example';
import { WorkedExample } from './worked-example';

const TERMS = [
  ['Required', 'What the outlook asks for on each date.'],
  [
    'Planned',
    'Where you would be on schedule: each goal moves forward evenly from its start to its due date and, where it is not in use, fades after it. A dropped goal counts for nothing.',
  ],
  ['Logged', 'Where your log says you are. It ends today.'],
  [
    'Projected',
    'Where you get to if you go on as your log shows: a middle line, and a range around it. It begins today, where the log ends, and leads as far as you have planned. Beyond your last due date it only says what is left if nothing more is planned.',
  ],
] as const;

/** The four lines in words, and what they say on two days. */
export function LinesPart() {
  const on = (date: string) => exampleReadiness.series.find((row) => row.date === date);
  const [now, later] = [on(exampleAsOf), on(exampleHorizon)];
  const cell = (lines: Lines | undefined, name: string) => {
    const values = {
      Required: lines?.required,
      Planned: lines?.planned,
      Logged: lines?.logged,
      Projected: lines?.projected?.p50,
    } as Readonly<Record<string, number | null | undefined>>;
    const value = own(values, name);
    return value === null || value === undefined ? '–' : formatLevel(value);
  };
  return (
    <>
      <div className="prose">
        <p>
          The chart has four lines. All are readiness, and differ only in what goals have earned.
        </p>
      </div>
      <dl className="model-terms">
        {TERMS.map(([term, words]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </Fragment>
        ))}
      </dl>
      <WorkedExample>
        <DataTable
          id="example-lines"
          className="max-w-xl"
          caption="The four lines"
          columns={[
            { key: 'line', header: 'Line' },
            { key: 'now', header: formatDate(exampleAsOf), numeric: true },
            { key: 'later', header: formatDate(exampleHorizon), numeric: true },
          ]}
          rows={TERMS.map(([term]) => ({
            key: term,
            cells: { line: term, now: cell(now, term), later: cell(later, term) },
          }))}
        />
      </WorkedExample>
    </>
  );
}
