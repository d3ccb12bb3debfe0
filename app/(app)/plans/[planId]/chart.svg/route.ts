import { renderReadinessSvg } from '@/components/charts/readiness/render-readiness-svg';
import { heroSentence } from '@/lib/format/readiness/readiness-sentences';
import { planReadiness } from '@/lib/server/plan/plan-readiness';
import { planFile } from '../_downloads/plan-file';
import { planPins } from '../_props/plan-pins';

/** The hero chart as a standalone SVG, with its sentence. */
export const GET = planFile('readiness.svg', async (plan) => {
  const readiness = await planReadiness(plan);
  return renderReadinessSvg({
    readiness,
    title: plan.title,
    sentence: heroSentence(plan, readiness),
    pins: planPins(plan),
  });
});
