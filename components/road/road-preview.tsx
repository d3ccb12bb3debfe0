import { Disclosure } from '@/components/ui/disclosure';
import { SeriesMark } from '@/components/ui/series-mark';
import type { CivilDate } from '@/lib/domain/calendar';
import type { Readiness } from '@/lib/domain/readiness';
import type { Road } from '@/lib/domain/road';
import { formatGain } from '@/lib/format/numbers';
import { goalsInWords, monthsInWords, roadSpanInWords } from '@/lib/format/road';
import { overviewStrategies } from './overview-strategies';
import { RoadEmpty } from './road-empty';
import { RoadOverview } from './road-overview';
import { goalId } from './road-rows';
import { RoadVerdict } from './road-verdict';

type RoadPreviewProps = {
  today: CivilDate;
  strategies: Parameters<typeof overviewStrategies>[0];
  road: Road;
  /** The plan's readiness with the road in it. */
  after: Readiness;
};

/** A road to look at, before there is a plan that it could be changed in. */
export function RoadPreview({ today, strategies, road, after }: RoadPreviewProps) {
  if (road.goals.length === 0) {
    const ahead = after.horizons.length > 0;
    return <RoadEmpty left={road.left.length > 0} leftOut={false} ahead={ahead} />;
  }
  return (
    <>
      <RoadVerdict after={after} />
      <RoadOverview today={today} strategies={overviewStrategies(strategies, road)} />
      <Disclosure
        summary={`See the ${goalsInWords(road.goals.length)}, ${roadSpanInWords(road.goals)}`}
      >
        <ol>
          {road.goals.map((goal) => (
            <li key={goalId(goal)} className="road-brief">
              <span>
                <SeriesMark index={strategies.findIndex(({ key }) => key === goal.strategyKey)} />{' '}
                {goal.title}
              </span>
              <span>
                {monthsInWords(goal)} · {formatGain(goal.brings)}
              </span>
            </li>
          ))}
        </ol>
      </Disclosure>
    </>
  );
}
