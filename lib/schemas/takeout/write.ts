import type { z } from 'zod';
import type { CivilDate } from '@/lib/domain/calendar';
import { MODEL_VERSION } from '@/lib/domain/readiness';
import type { accountTakeoutSchema, PlanContent, planTakeoutSchema } from './plan-content';

type Account = z.infer<typeof accountTakeoutSchema>;

/** A plan alone. */
export function planTakeout(content: PlanContent, exportedOn: CivilDate) {
  return {
    format: 'longview.plan',
    version: 3,
    model: MODEL_VERSION,
    exportedOn,
    ...content,
  } satisfies z.infer<typeof planTakeoutSchema>;
}

/** The text of a plan as every file has it, so that equal plans have equal bytes. */
export function planText(content: PlanContent): string {
  return JSON.stringify(content, null, 1);
}

/** An account's file, piece by piece: no more than one plan is in memory at a time. */
export async function* accountText(
  { exportedOn, settings }: Pick<Account, 'settings'> & { exportedOn: CivilDate },
  plans: AsyncIterable<PlanContent>,
): AsyncGenerator<string> {
  const header = {
    format: 'longview.account',
    version: 1,
    model: MODEL_VERSION,
    exportedOn,
    settings,
  } satisfies Omit<Account, 'plans'>;
  yield JSON.stringify(header, null, 1).replace(/\n}$/, ',\n "plans": [');
  let separator = '\n';
  for await (const plan of plans) {
    yield separator + planText(plan);
    separator = ',\n';
  }
  yield '\n ]\n}\n';
}
