import { notFound } from 'next/navigation';
import { markedFile } from '@/app/_components/demo-marks';
import { privateFile } from '@/lib/server/http/private-file';
import {
  type GoalView,
  getGoal,
  getPlan,
  type PlanView,
  type StrategyView,
} from '@/lib/server/plan/queries';

type Context<Names extends string> = { params: Promise<Record<Names, string>> };

const TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  svg: 'image/svg+xml',
  ics: 'text/calendar',
} as const;

type FileName = `${string}.${keyof typeof TYPES}`;

async function answer(plan: PlanView, name: FileName, body: string): Promise<Response> {
  const [stem, kind] = name.split('.') as [string, keyof typeof TYPES];
  const file = await markedFile(`${stem}-${plan.today}.${kind}`);
  return privateFile(body, TYPES[kind], file);
}

/** A route handler for a download from a person's own plan; 404 for any other. */
export function planFile(
  name: FileName,
  write: (plan: PlanView, request: Request) => string | Promise<string>,
) {
  return async (request: Request, { params }: Context<'planId'>) => {
    const plan = await getPlan((await params).planId);
    return answer(plan, name, await write(plan, request));
  };
}

/** The same for one strategy of the plan. */
export function strategyFile(
  name: FileName,
  write: (plan: PlanView, strategy: StrategyView) => string | Promise<string>,
) {
  return async (_request: Request, { params }: Context<'planId' | 'key'>) => {
    const { planId, key } = await params;
    const plan = await getPlan(planId);
    const strategy = plan.strategies.find((candidate) => candidate.key === key);
    if (!strategy) notFound();
    return answer(plan, name, await write(plan, strategy));
  };
}

/** The same for one goal of the plan. */
export function goalFile(
  name: FileName,
  write: (plan: PlanView, strategy: StrategyView, goal: GoalView) => string | Promise<string>,
) {
  return async (_request: Request, { params }: Context<'planId' | 'goalId'>) => {
    const { planId, goalId } = await params;
    const { plan, strategy, goal } = await getGoal(planId, goalId);
    return answer(plan, name, await write(plan, strategy, goal));
  };
}
