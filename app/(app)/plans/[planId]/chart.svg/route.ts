import { renderReadinessSvg } from '@/components/charts/readiness/render-readiness-svg';
import { heroSentence } from '@/lib/format/readiness/readiness-sentences';
import { planReadiness } from '@/lib/server/plan/plan-readiness';
import { planFile } from '../_downloads/plan-file';
import { planPins } from '../_props/plan-pins';
import { shownReview } from '../_props/shown-review';

/** The hero chart as a standalone SVG, with its sentence, and with a past review over it where one is named. */
export const GET = planFile('readiness.svg', async (plan, request) => {
  const readiness = await planReadiness(plan);
  const period = new URL(request.url).searchParams.get('review');
  const past = await shownReview(plan.id, readiness, period);
  const sentence = heroSentence(plan, readiness);
  return renderReadinessSvg({
    readiness,
    title: plan.title,
    sentence: past ? `${past.sentence} ${sentence}` : sentence,
    pins: planPins(plan),
    overlays: past ? [past.overlay] : [],
  });
});
