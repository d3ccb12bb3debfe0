import { renderPaceSvg } from '@/components/charts/pace/render-pace-svg';
import { paceHistory } from '@/lib/domain/activity';
import { planReadiness } from '@/lib/server/plan/plan-readiness';
import { planFile } from '../../_downloads/plan-file';

/** The pace by quarter as a standalone SVG. */
export const GET = planFile('pace.svg', async (plan) => {
  const { pace } = await planReadiness(plan);
  return renderPaceSvg(plan.title, paceHistory(plan, plan.today), pace, plan.today);
});
