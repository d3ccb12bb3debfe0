import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { insert } from './database';
import type { Person } from './people';
import type { Plan } from './plans';

interface LinkSeed {
  kind?: 'shared-plan' | 'calendar';
  scope?: 'verdict' | 'goals' | 'log';
  /** In the list of links. */
  name?: string;
  /** On the page. */
  shownName?: string;
  expiresAt?: Date;
}

const MONTH = 30 * 24 * 60 * 60 * 1_000;

/** A secret link, of a shared plan to all of it unless it says otherwise, of a calendar to due dates. */
export async function makeLink(
  person: Pick<Person, 'id'>,
  plan: Pick<Plan, 'id'>,
  { kind = 'shared-plan', scope, name = 'A mentor', shownName = 'Ada', expiresAt }: LinkSeed = {},
): Promise<{ id: string; token: string; path: string }> {
  const [id, token] = [randomUUID(), randomBytes(32).toString('base64url')];
  await insert('PlanLink', {
    id,
    planId: plan.id,
    userId: person.id,
    kind,
    scope: scope ?? (kind === 'calendar' ? 'goals' : 'log'),
    name,
    shownName,
    tokenHash: createHash('sha256').update(token).digest('hex'),
    expiresAt: expiresAt ?? new Date(Date.now() + MONTH),
  });
  return { id, token, path: `/shared/${token}` };
}
