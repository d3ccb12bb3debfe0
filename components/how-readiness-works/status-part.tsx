import './how-readiness-works.css';
import { DataTable } from '@/components/ui/data-table';
import { StatusMark } from '@/components/ui/status-mark';
import { formatLevel, levelRange } from '@/lib/format/numbers';
import { shownShortfall } from '@/lib/format/readiness/shown-shortfall';
import { exampleReadiness } from './example';
import { WorkedExample } from './worked-example';

/** What the four status words mean, and what is missing. */
export function StatusPart() {
  return (
    <>
      <div className="prose">
        <p>
          At each horizon one of four words says how the projection compares with what is required.
          What is missing has two parts, since they are fixed in different ways: what is{' '}
          <b>not planned yet</b>, which no pace can reach, and what is planned but, at your pace,
          not there in time, which is <b>behind your plan</b>.
        </p>
      </div>
      <dl className="model-terms">
        <dt>
          <StatusMark status="on-track" />
        </dt>
        <dd>The middle of the projection reaches what is required.</dd>
        <dt>
          <StatusMark status="at-risk" />
        </dt>
        <dd>The middle falls short, but the high end of the likely range reaches it.</dd>
        <dt>
          <StatusMark status="more-to-plan" />
        </dt>
        <dd>
          Neither does, and part of what is missing is not planned. That is an open question and not
          a failure: nobody has planned all of twenty years.
        </dd>
        <dt>
          <StatusMark status="off-track" />
        </dt>
        <dd>Neither does, although enough is planned: at this pace it comes too late.</dd>
      </dl>
      <WorkedExample>
        <DataTable
          id="example-status"
          className="max-w-2xl"
          caption="The example at its horizons"
          columns={[
            { key: 'year', header: 'End of' },
            { key: 'status', header: 'Status' },
            { key: 'required', header: 'Required', numeric: true },
            { key: 'projected', header: 'Projected', numeric: true },
            { key: 'range', header: 'Likely', numeric: true },
            { key: 'toPlan', header: 'Not planned', numeric: true },
            { key: 'behind', header: 'Behind', numeric: true },
          ]}
          rows={exampleReadiness.horizons.map((horizon) => {
            const { year, required, projected, status } = horizon;
            const { toPlan, behind } = shownShortfall(horizon);
            return {
              key: `${year}`,
              cells: {
                year,
                required: formatLevel(required),
                projected: formatLevel(projected.p50),
                range: levelRange(projected.p10, projected.p90),
                toPlan: toPlan === 0 ? '–' : formatLevel(toPlan),
                behind: behind === 0 ? '–' : formatLevel(behind),
                status: <StatusMark status={status} className="whitespace-nowrap" />,
              },
            };
          })}
        />
      </WorkedExample>
    </>
  );
}
