import { renderReadinessSvg } from '@/components/charts';
import { heroSentence } from '@/lib/format/readiness/readiness';
import { privateFile } from '@/lib/server/http/private-file';
import { planReadiness } from '@/lib/server/plan/plan-readiness';
import { getPlan } from '@/lib/server/plan/queries';
import { planPins } from '../_components/plan-pins';

type Context = { params: Promise<{ planId: string }> };

/** The hero chart as a file of its own, with its sentence. */
export async function GET(_request: Request, { params }: Context) {
  const plan = await getPlan((await params).planId);
  const readiness = planReadiness(plan);
  const svg = renderReadinessSvg({
    readiness,
    title: plan.title,
    sentence: heroSentence(plan, readiness),
    pins: planPins(plan),
  });
  return privateFile(svg, 'image/svg+xml', `readiness-${plan.today}.svg`);
}
