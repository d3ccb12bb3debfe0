import { renderStackSvg } from '@/components/charts/stack/render-stack-svg';
import { contributions } from '@/lib/domain/activity';
import { strategyFile } from '../../../_downloads/plan-file';

/** What each goal of a strategy brings over time as a standalone SVG. */
export const GET = strategyFile('contributions.svg', (plan, { key, title }) =>
  renderStackSvg(
    `${title}: what each goal brings`,
    contributions(plan, plan.today, undefined, key),
    plan.today,
  ),
);
