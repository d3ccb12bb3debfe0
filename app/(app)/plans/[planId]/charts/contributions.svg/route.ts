import { renderStackSvg } from '@/components/charts/stack/render-stack-svg';
import { contributions } from '@/lib/domain/activity';
import { planFile } from '../../_downloads/plan-file';

/** What each goal brings over time as a standalone SVG. */
export const GET = planFile('contributions.svg', (plan) =>
  renderStackSvg(
    `${plan.title}: what each goal brings`,
    contributions(plan, plan.today),
    plan.today,
  ),
);
