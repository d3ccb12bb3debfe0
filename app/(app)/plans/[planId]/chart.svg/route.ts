import { renderReadinessSvg } from '@/components/charts';
import { computeReadiness } from '@/lib/domain/readiness';
import { heroSentence } from '@/lib/format/readiness';
import { getPlan } from '@/lib/server/plans/queries';
import { privateFile } from '@/lib/server/private-file';
import { planPins } from '../_components/plan-pins';

type Context = { params: Promise<{ planId: string }> };

/** The hero chart as a file of its own, with its sentence. */
export async function GET(_request: Request, { params }: Context) {
  const plan = await getPlan((await params).planId);
  const readiness = computeReadiness(plan, plan.today);
  const svg = renderReadinessSvg({
    readiness,
    title: plan.title,
    sentence: heroSentence(plan, readiness),
    pins: planPins(plan),
  });
  return privateFile(svg, 'image/svg+xml', `readiness-${plan.today}.svg`);
}
