import { renderStackSvg } from '@/components/charts/stack/render-stack-svg';
import { contributionsInParts } from '@/lib/domain/activity';
import { runInParts } from '@/lib/server/in-parts';
import { strategyFile } from '../../../_downloads/plan-file';

/** What each goal of a strategy brings over time as a standalone SVG. */
export const GET = strategyFile('contributions.svg', async (plan, { key, title }) =>
  renderStackSvg(
    `${title}: what each goal brings`,
    await runInParts(contributionsInParts(plan, plan.today, undefined, key)),
    plan.today,
  ),
);
