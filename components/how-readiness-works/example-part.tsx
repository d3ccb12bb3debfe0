import { pinsOnAxis } from '@/components/charts/fan/pins';
import { DrawnReadiness } from '@/components/charts/readiness/drawn-readiness';
import { horizonGaps } from '@/components/charts/readiness/horizon-gap';
import { exampleAsOf, examplePlan } from '@/components/explain/example-plan';
import { DataTable } from '@/components/ui/data-table';
import { PhoneFold } from '@/components/ui/phone-fold';
import { latestEntry } from '@/lib/domain/readiness';
import { readinessSeries } from '@/lib/domain/readiness/series';
import { formatDate, formatMonth, formatShortMonth } from '@/lib/format/dates';
import { progressInWords } from '@/lib/format/goal-value';
import { formatLevel } from '@/lib/format/numbers';
import { exampleReadiness } from './example';

const { plannedUntil, horizons } = exampleReadiness;
const [next] = horizons;

/** The example plan: its goals, and the chart that the rest of the page explains. */
export function ExamplePart() {
  const goals = examplePlan.strategies.flatMap(({ goals }) => goals);
  return (
    <>
      <div className="prose">
        <p>
          A plan began on {formatDate(examplePlan.startedOn)}, and its owner looks at it on{' '}
          {formatDate(exampleAsOf)}. It has four strategies, none of them in use, and six goals, one
          of them dropped, and the work goes more slowly than planned. The person is made up, but
          the numbers are not: the chart and all on this page are worked out by the code that works
          out yours.
        </p>
      </div>
      <div className="mt-6">
        <DrawnReadiness
          id="example"
          asOf={exampleAsOf}
          series={readinessSeries(exampleReadiness)}
          gaps={horizonGaps(exampleReadiness)}
          {...pinsOnAxis([], exampleAsOf)}
          name="Readiness in the example from 2026 to 2046, in per cent"
          sentence={
            next &&
            `At this pace the plan reaches about ${formatLevel(next.projected.p50)} of the ${formatLevel(next.required)} that ${next.year} needs. After ${formatMonth(plannedUntil ?? exampleAsOf)} nothing more is planned, and since nothing is in use, what was learnt fades.`
          }
        />
      </div>
      <PhoneFold summary="The goals of the example">
        <DataTable
          id="example-goals"
          className="mt-6"
          caption="The goals of the example"
          columns={[
            { key: 'goal', header: 'Goal' },
            { key: 'dates', header: 'Planned for' },
            { key: 'logged', header: 'Last entry' },
            { key: 'points', header: 'Points', numeric: true },
          ]}
          rows={goals.map((goal) => ({
            key: goal.id,
            cells: {
              goal: goal.title ?? goal.id,
              dates: `${formatShortMonth(goal.startOn)} to ${formatShortMonth(goal.dueOn)}`,
              logged: loggedWords(goal),
              points: goal.points,
            },
          }))}
        />
      </PhoneFold>
    </>
  );
}

type Goal = (typeof examplePlan.strategies)[number]['goals'][number];

function loggedWords(goal: Goal): string {
  const last = latestEntry(goal, exampleAsOf);
  if (!last) return 'nothing yet';
  const value = progressInWords(goal, last.value);
  return goal.droppedOn === null ? value : `${value}; dropped`;
}
