import { renderStackSvg } from '@/components/charts/stack/render-stack-svg';
import { contributionsInParts } from '@/lib/domain/activity';
import { runInParts } from '@/lib/server/in-parts';
import { planFile } from '../../_downloads/plan-file';

/** What each goal brings over time as a standalone SVG. */
export const GET = planFile('contributions.svg', async (plan) =>
  renderStackSvg(
    `${plan.title}: what each goal brings`,
    await runInParts(contributionsInParts(plan, plan.today)),
    plan.today,
  ),
);
