import { renderReadinessSvg } from '@/components/charts/readiness/render-readiness-svg';
import { strategyStandings } from '@/lib/domain/readiness';
import { strategySentence } from '@/lib/format/readiness/strategy-sentence';
import { planReadiness } from '@/lib/server/plan/plan-readiness';
import { strategyFile } from '../../../_downloads/plan-file';
import { ownEstimates } from '../../../_props/own-estimates';
import { planPins } from '../../../_props/plan-pins';

/** A strategy's four lines as a standalone SVG. */
export const GET = strategyFile('level.svg', async (plan, strategy) => {
  const readiness = await planReadiness(plan);
  const standing = strategyStandings(plan, readiness).find(({ key }) => key === strategy.key);
  const own = await ownEstimates(plan.id, readiness, strategy);
  return renderReadinessSvg({
    readiness,
    strategy,
    title: strategy.title,
    sentence: `${standing ? strategySentence(standing) : ''} ${own.sentence}`.trim(),
    estimates: own.estimates,
    pins: planPins({ ...plan, strategies: [strategy] }),
  });
});
