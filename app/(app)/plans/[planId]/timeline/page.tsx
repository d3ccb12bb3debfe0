import { randomUUID } from 'node:crypto';
import { chosenDate, timelineHref } from '@/components/timeline/axis/timeline-url';
import { viewOf } from '@/components/timeline/axis/view';
import { MoveForm } from '@/components/timeline/move-form';
import { MovedNotice } from '@/components/timeline/moved-notice';
import { Timeline } from '@/components/timeline/timeline';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { isCivilDate, partsOf } from '@/lib/domain/calendar';
import { wasFlashed } from '@/lib/server/http/flash';
import { getPlan } from '@/lib/server/plan/queries';
import { planOutlook } from '@/lib/server/plan/strategy-texts';
import { planMetadata } from '../_metadata/plan-metadata';
import { moveDateAction } from './actions';
import { timelinePeriods, timelineStrategies } from './timeline-data';

export const generateMetadata = planMetadata('Timeline');

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Every date of the plan on 2026–2046, beside what the outlook expects of the profession. */
export default async function TimelinePage({ params, searchParams }: Props) {
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const outlook = await planOutlook(plan);
  const home = `/plans/${plan.id}`;
  const base = `${home}/timeline`;
  const view = viewOf(query, partsOf(plan.today));
  const viewFields = { years: `${view.years}`, from: `${view.from}` };
  const strategies = timelineStrategies(plan);
  const empty = strategies.every(({ goals }) => goals.length === 0);
  const chosen = chosenDate(strategies, query.move);
  const moved = chosenDate(strategies, query.moved);
  const was = typeof query.was === 'string' && isCivilDate(query.was) ? query.was : null;
  const told = await wasFlashed(`moved ${moved?.id} from ${was}`);
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={home}>{plan.title}</TextLink>}
        title="Timeline"
        compact
        lead="Your goals and milestones beside what the outlook expects of the profession."
      />
      {moved && was && was !== moved.dueOn && told && (
        <MovedNotice
          moved={moved}
          was={was}
          action={moveDateAction}
          idempotencyKey={randomUUID()}
          view={viewFields}
        />
      )}
      {empty ? (
        <EmptyState
          title="No goals yet"
          action={
            <ButtonLink href={`${home}/goals/new`} variant="primary">
              Add a goal
            </ButtonLink>
          }
        >
          Each goal becomes a bar from its start to its due date, with its milestones on it.
        </EmptyState>
      ) : null}
      <Timeline
        home={home}
        base={base}
        view={view}
        today={plan.today}
        strategies={strategies}
        periods={timelinePeriods(outlook)}
        action={moveDateAction}
        form={
          chosen
            ? {
                goalId: chosen.goalId,
                element: (
                  <MoveForm
                    key={chosen.id}
                    action={moveDateAction}
                    idempotencyKey={randomUUID()}
                    chosen={chosen}
                    view={viewFields}
                    cancelHref={timelineHref(base, view)}
                  />
                ),
              }
            : undefined
        }
      />
    </>
  );
}
