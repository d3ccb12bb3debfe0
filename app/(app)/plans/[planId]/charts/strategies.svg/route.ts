import { renderPanelsSvg } from '@/components/charts/strategy/render-panels-svg';
import { smallMultiples } from '@/lib/domain/activity';
import { planReadiness } from '@/lib/server/plan/plan-readiness';
import { planFile } from '../../_downloads/plan-file';

/** The strategies side by side as a standalone SVG. */
export const GET = planFile('strategies.svg', async (plan) =>
  renderPanelsSvg(plan.title, smallMultiples(plan, await planReadiness(plan)), plan.today),
);
