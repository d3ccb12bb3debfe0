import { notFound } from 'next/navigation';
import {
  renderCalendarSvg,
  renderPaceSvg,
  renderPanelsSvg,
  renderStackSvg,
} from '@/components/charts';
import {
  activeDays,
  calendarYear,
  contributions,
  paceHistory,
  smallMultiples,
} from '@/lib/domain/activity';
import { computeReadiness } from '@/lib/domain/readiness';
import { activityCsv, contributionsCsv, paceCsv, panelsCsv } from '@/lib/format/csv-activity';
import { getPlan, type PlanView } from '@/lib/server/plans/queries';
import { privateFile } from '@/lib/server/private-file';
import { chosenYear } from '../chart-data';

type Context = { params: Promise<{ planId: string; file: string }> };
type Draw = (plan: PlanView, query: URLSearchParams) => string;

const panelsOf = (plan: PlanView) => smallMultiples(plan, computeReadiness(plan, plan.today));

const FILES: ReadonlyMap<string, Draw> = new Map<string, Draw>([
  ['strategies.csv', (plan) => panelsCsv(panelsOf(plan))],
  ['strategies.svg', (plan) => renderPanelsSvg(plan.title, panelsOf(plan), plan.today)],
  ['contributions.csv', (plan) => contributionsCsv(contributions(plan, plan.today))],
  [
    'contributions.svg',
    (plan) =>
      renderStackSvg(
        `${plan.title}: what each goal brings`,
        contributions(plan, plan.today),
        plan.today,
      ),
  ],
  ['pace.csv', (plan) => paceCsv(paceHistory(plan, plan.today))],
  [
    'pace.svg',
    (plan) => {
      const { pace } = computeReadiness(plan, plan.today);
      return renderPaceSvg(plan.title, paceHistory(plan, plan.today), pace, plan.today);
    },
  ],
  ['activity.csv', (plan) => activityCsv(activeDays(plan, plan.today), goalTitles(plan))],
  [
    'activity.svg',
    (plan, query) => {
      const year = chosenYear(plan, query.get('year'));
      return renderCalendarSvg(plan.title, calendarYear(plan, plan.today, year), plan.today);
    },
  ],
]);

function goalTitles({ strategies }: PlanView): Map<string, string> {
  return new Map(strategies.flatMap(({ goals }) => goals.map(({ id, title }) => [id, title])));
}

/** One of the charts page's files: its numbers as CSV, or its drawing as SVG. */
export async function GET(request: Request, { params }: Context) {
  const { planId, file } = await params;
  const plan = await getPlan(planId);
  const draw = FILES.get(file);
  if (!draw) notFound();
  const [name, kind] = file.split('.');
  return privateFile(
    draw(plan, new URL(request.url).searchParams),
    kind === 'svg' ? 'image/svg+xml' : 'text/csv',
    `${name}-${plan.today}.${kind}`,
  );
}
