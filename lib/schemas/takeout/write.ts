import type { z } from 'zod';
import type { CivilDate } from '@/lib/domain/calendar';
import { MODEL_VERSION } from '@/lib/domain/readiness';
import type { accountTakeoutSchema, PlanContent, planTakeoutSchema } from './plan-content';

type Account = z.infer<typeof accountTakeoutSchema>;
type PlanTakeout = z.infer<typeof planTakeoutSchema>;

/** A plan alone. */
export function planTakeout(content: PlanContent, exportedOn: CivilDate) {
  return {
    format: 'longview.plan',
    version: 3,
    model: MODEL_VERSION,
    exportedOn,
    ...content,
  } satisfies PlanTakeout;
}

/** The text of a plan as every file has it, so that equal plans have equal bytes. */
export function planText(content: PlanContent): string {
  return block(content, '');
}

/** The text of a plan's own file. */
export function planTakeoutText(file: PlanTakeout): string {
  return `${block(file, '')}\n`;
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
  yield block(header, '').replace(/\n}$/, ',\n "plans": [');
  let separator = '\n';
  for await (const plan of plans) {
    yield separator + planText(plan);
    separator = ',\n';
  }
  yield '\n ]\n}\n';
}

/** Parts with a line for each of their fields. */
const BLOCKS: readonly string[] = ['plan', 'strategies', 'goals'];

/**
 * JSON with a line for each field of a plan, a strategy and a goal, and one for each entry, milestone
 * and review: to be read and compared by lines, at a third of the size of a line for each number.
 */
function block(value: object, indent: string): string {
  const within = `${indent} `;
  const fields = Object.entries(value).flatMap(([name, part]) => {
    if (part === undefined) return [];
    return [`${within}${JSON.stringify(name)}: ${fieldText(name, part, within)}`];
  });
  return `{\n${fields.join(',\n')}\n${indent}}`;
}

function fieldText(name: string, part: unknown, indent: string): string {
  const itemText = (item: object, inside: string) =>
    BLOCKS.includes(name) ? block(item, inside) : JSON.stringify(item);
  if (!Array.isArray(part)) {
    return typeof part === 'object' && part ? itemText(part, indent) : JSON.stringify(part);
  }
  if (part.length === 0) return '[]';
  const items = part.map((item) => `${indent} ${itemText(item, `${indent} `)}`);
  return `[\n${items.join(',\n')}\n${indent}]`;
}
