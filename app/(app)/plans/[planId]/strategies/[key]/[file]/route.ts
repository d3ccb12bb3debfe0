import { notFound } from 'next/navigation';
import { renderReadinessSvg, renderStackSvg } from '@/components/charts';
import { contributions } from '@/lib/domain/activity';
import { computeReadiness, strategyStandings } from '@/lib/domain/readiness';
import { strategyCsv } from '@/lib/format/csv';
import { contributionsCsv } from '@/lib/format/csv-activity';
import { strategySentence } from '@/lib/format/readiness-strategy';
import { getPlan, type PlanView, type StrategyView } from '@/lib/server/plans/queries';
import { privateFile } from '@/lib/server/private-file';
import { planPins } from '../../../_components/plan-pins';

type Context = { params: Promise<{ planId: string; key: string; file: string }> };
type Draw = (plan: PlanView, strategy: StrategyView) => string;

const FILES: ReadonlyMap<string, Draw> = new Map<string, Draw>([
  ['level.csv', (plan, { key }) => strategyCsv(computeReadiness(plan, plan.today), key)],
  ['level.svg', levelSvg],
  [
    'contributions.csv',
    (plan, { key }) => contributionsCsv(contributions(plan, plan.today, undefined, key)),
  ],
  [
    'contributions.svg',
    (plan, { key, title }) =>
      renderStackSvg(
        `${title}: what each goal brings`,
        contributions(plan, plan.today, undefined, key),
        plan.today,
      ),
  ],
]);

function levelSvg(plan: PlanView, strategy: StrategyView): string {
  const readiness = computeReadiness(plan, plan.today);
  const standing = strategyStandings(plan, readiness).find(({ key }) => key === strategy.key);
  return renderReadinessSvg({
    readiness,
    strategyKey: strategy.key,
    title: strategy.title,
    sentence: standing ? strategySentence(standing) : '',
    pins: planPins({ ...plan, strategies: [strategy] }),
  });
}

/** One of a strategy's files: its numbers as CSV, or a drawing as SVG. */
export async function GET(_request: Request, { params }: Context) {
  const { planId, key, file } = await params;
  const plan = await getPlan(planId);
  const strategy = plan.strategies.find((candidate) => candidate.key === key);
  const draw = FILES.get(file);
  if (!strategy || !draw) notFound();
  const [name, kind] = file.split('.');
  return privateFile(
    draw(plan, strategy),
    kind === 'svg' ? 'image/svg+xml' : 'text/csv',
    `${name}-${plan.today}.${kind}`,
  );
}
