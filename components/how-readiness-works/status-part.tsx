import './how-readiness-works.css';
import { DataTable } from '@/components/ui/data-table';
import { StatusMark } from '@/components/ui/status-mark';
import { formatPoints, pointRange } from '@/lib/format/numbers';
import { exampleReadiness } from './example';
import { WorkedExample } from './worked-example';

/** What the three status words mean. */
export function StatusPart() {
  return (
    <>
      <div className="prose">
        <p>
          At each horizon one of three words says how the projection stands to what is required.
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
          <StatusMark status="off-track" />
        </dt>
        <dd>The high end falls short too.</dd>
      </dl>
      <WorkedExample>
        <DataTable
          id="example-status"
          className="max-w-xl"
          caption="The example at its horizons"
          columns={[
            { key: 'year', header: 'End of' },
            { key: 'required', header: 'Required', numeric: true },
            { key: 'projected', header: 'Projected', numeric: true },
            { key: 'range', header: 'Likely', numeric: true },
            { key: 'status', header: 'Status' },
          ]}
          rows={exampleReadiness.horizons.map(({ year, required, projected, status }) => ({
            key: `${year}`,
            cells: {
              year,
              required: formatPoints(required),
              projected: formatPoints(projected.p50),
              range: pointRange(projected.p10, projected.p90),
              status: <StatusMark status={status} />,
            },
          }))}
        />
      </WorkedExample>
    </>
  );
}
