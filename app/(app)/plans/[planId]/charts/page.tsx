import { CalendarChart } from '@/components/charts/calendar/calendar-chart';
import { PaceChart } from '@/components/charts/pace/pace-chart';
import { StackChart } from '@/components/charts/stack/stack-chart';
import { StrategyPanels } from '@/components/charts/strategy/strategy-panels';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { loggedYears } from '@/lib/domain/activity';
import { getPlan } from '@/lib/server/plan/queries';
import { planMetadata } from '../_metadata/plan-metadata';
import { chartData, chosenYear } from './chart-data';

export const generateMetadata = planMetadata('Charts');

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ year?: string | string[] }>;
};

/** The charts behind the plan's own: strategies, goals, pace, and the days of the log. */
export default async function ChartsPage({ params, searchParams }: Props) {
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const year = chosenYear(plan, query.year);
  const { readiness, panels, contributions, history, calendar } = await chartData(plan, year);
  const home = `/plans/${plan.id}`;
  const files = (name: string, search = '') => ({
    csv: `${home}/charts/${name}.csv`,
    svg: `${home}/charts/${name}.svg${search}`,
  });
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={home}>{plan.title}</TextLink>}
        title="Charts"
        compact
        lead="What makes up your readiness: each strategy, each goal, your pace, and your log day by day."
      />
      <Section id="strategies" title="Strategies side by side">
        <StrategyPanels
          panels={panels}
          asOf={plan.today}
          planHref={home}
          downloads={files('strategies')}
        />
      </Section>
      <Section id="contributions" title="What each goal brings">
        {plan.strategies.some(({ goals }) => goals.length > 0) ? (
          <StackChart
            id="contributions-chart"
            name="What each goal brings to your readiness from 2026 to 2046, in per cent"
            contributions={contributions}
            asOf={plan.today}
            goalsHref={`${home}/goals`}
            downloads={files('contributions')}
          />
        ) : (
          <EmptyState
            title="No goals yet"
            action={
              <ButtonLink href={`${home}/goals/new`} variant="primary">
                Add a goal
              </ButtonLink>
            }
          >
            Each goal becomes a layer here: what it brings today, and what it will bring at your
            pace.
          </EmptyState>
        )}
      </Section>
      <Section id="pace" title="Pace by quarter">
        <PaceChart history={history} pace={readiness.pace} downloads={files('pace')} />
      </Section>
      <Section id="activity" title="What you logged, day by day">
        <CalendarChart
          year={calendar}
          years={loggedYears(plan, plan.today)}
          yearHref={(one) => `${home}/charts?year=${one}#activity`}
          downloads={files('activity', `?year=${year}`)}
        />
      </Section>
    </>
  );
}
