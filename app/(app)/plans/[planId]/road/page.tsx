import { randomUUID } from 'node:crypto';
import { RoomNote } from '@/components/ceiling/room-note';
import { AcceptForm } from '@/components/road/accept-form';
import { HiddenChoice } from '@/components/road/hidden-choice';
import { LeftOut } from '@/components/road/left-out';
import { overviewStrategies } from '@/components/road/overview-strategies';
import { RoadChoices } from '@/components/road/road-choices';
import { RoadEmpty } from '@/components/road/road-empty';
import { RoadForm } from '@/components/road/road-form';
import { RoadLeft } from '@/components/road/road-left';
import { RoadList } from '@/components/road/road-list';
import { RoadNotices } from '@/components/road/road-notices';
import { RoadOverview } from '@/components/road/road-overview';
import { leftOutGoals, roadRows } from '@/components/road/road-rows';
import { RoadVerdict } from '@/components/road/road-verdict';
import { type SearchQuery, toSearchParams } from '@/components/scenario/url-state';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { goalRooms } from '@/lib/domain/ceiling';
import { planWithRoad } from '@/lib/domain/road';
import { roadSpanInWords } from '@/lib/format/road';
import { roadQuery } from '@/lib/schemas/road';
import { wasFlashed } from '@/lib/server/http/flash';
import { readinessInParts } from '@/lib/server/plan/plan-readiness';
import { getPlan } from '@/lib/server/plan/queries';
import { layPlanRoad } from '@/lib/server/road/lay-plan-road';
import { planMetadata } from '../_metadata/plan-metadata';
import { acceptRoadAction } from './actions';

export const generateMetadata = planMetadata('The road');

type Props = { params: Promise<{ planId: string }>; searchParams: Promise<SearchQuery> };

/** Ready-made goals laid on the years, to be looked at and changed; nothing is written before. */
export default async function RoadPage({ params, searchParams }: Props) {
  const [{ planId }, search] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const { strategies, today } = plan;
  const laid = await layPlanRoad(plan, toSearchParams(search));
  const { choice, faults, road, limits } = laid;
  const after = await readinessInParts(planWithRoad(plan, road.goals, choice.inUse), today);
  const horizons = after.horizons.filter(({ year }) => year <= choice.until);
  const left = road.left.filter(({ year }) => year <= choice.until);
  const rows = roadRows({ ...laid, strategies, today });
  const changed = search.changed !== undefined && (await wasFlashed(`road ${plan.id}`));
  const home = `/plans/${plan.id}`;
  return (
    <div className="road">
      <PageHeader
        eyebrow={<TextLink href={home}>{plan.title}</TextLink>}
        title="The road"
        compact
        lead={
          <p>Ready-made goals, laid out over the years. Nothing is saved until you add them.</p>
        }
      />
      <RoadNotices faults={faults} changed={changed} />
      {rows.length > 0 && <RoadVerdict after={after} />}
      <RoadForm action={`${home}/road`}>
        <HiddenChoice choice={choice} />
        {rows.length > 0 && (
          <RoadOverview
            today={today}
            strategies={overviewStrategies(strategies, road)}
            planHref={home}
          />
        )}
        <RoadChoices
          choice={choice}
          today={today}
          strategies={strategies.filter(({ key }) => limits.notInUse.includes(key))}
        />
        {rows.length > 0 ? (
          <RoadList horizons={horizons} rows={rows} />
        ) : (
          <RoadEmpty
            planHref={home}
            left={left.length > 0}
            leftOut={choice.leftOut.length > 0}
            ahead={after.horizons.length > 0}
          />
        )}
        <LeftOut goals={leftOutGoals({ ...laid, strategies })} />
      </RoadForm>
      <RoadLeft left={left} strategies={strategies} planHref={home} />
      <RoomNote rooms={goalRooms(plan, today)} adding={road.goals.length} />
      {rows.length > 0 && (
        <AcceptForm
          action={acceptRoadAction}
          idempotencyKey={randomUUID()}
          fields={{
            planId: plan.id,
            version: plan.version,
            query: roadQuery(choice, limits),
            shown: laid.hash,
          }}
          count={rows.length}
          span={roadSpanInWords(road.goals)}
        />
      )}
    </div>
  );
}
