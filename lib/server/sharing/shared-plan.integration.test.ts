import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, todayIn } from '@/lib/domain/calendar';
import { SHARED_SCOPES, type SharedScope } from '@/lib/domain/sharing';
import { RuleError } from '../database/errors';
import { setEntryRemoved } from '../progress/mutations';
import { makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { addEntries, addGoals } from '../testing/many-rows';
import { signInAs } from '../testing/mock-next-headers';
import { ownerDb as db } from '../testing/owner-database';
import { openSharedPlan } from './open-shared-plan';
import { previewSharedPlan } from './queries';
import { createSharedPlanLink } from './shared-links';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));
vi.mock('react', async (original) => ({
  ...(await original<object>()),
  // Outside of a request nothing is memoised.
  cache: (work: unknown) => work,
}));

let outlook: string;
let mine: OwnedRows;

beforeAll(async () => {
  outlook = await makeOutlook();
});
beforeEach(async () => {
  mine = await makeOwnedRows(outlook, 'Pacific/Kiritimati');
  await db.throttle.deleteMany();
  await signInAs(mine.userId);
  await db.goal.update({ where: { id: mine.goalId }, data: { notes: 'Why I want it' } });
  await db.progressEntry.create({
    data: {
      ...{ goalId: mine.goalId, userId: mine.userId, value: 12, note: 'A note' },
      ...{ occurredOn: new Date('2026-03-01'), link: 'https://example.org' },
    },
  });
});
afterAll(() => db.$disconnect());

const today = () => todayIn('Pacific/Kiritimati', new Date());

async function makeLink(scope: SharedScope, until = addDays(today(), 90)) {
  const link = { planId: mine.planId, scope, shownName: 'Ada', name: 'Grace', until };
  const { token, linkId } = await createSharedPlanLink(who(mine.userId), link);
  return { token: token ?? '', linkId };
}

const open = async (token: string, page?: string) => {
  const shared = await openSharedPlan(token, page);
  if (shared === null || shared === 'too-many') throw new Error(`It opened ${shared}.`);
  return shared;
};

describe('a shared plan (trust 28)', () => {
  it('is what its person saw in the preview, whatever its scope', async () => {
    await addGoals(mine, 3, true);
    for (const scope of SHARED_SCOPES) {
      const { token } = await makeLink(scope);
      const preview = await previewSharedPlan(mine.planId, { scope, whose: 'Ada' });
      expect(await open(token)).toEqual(preview);
    }
  });

  it('holds the words of its scope and no others', async () => {
    const texts: Record<string, string> = {};
    for (const scope of SHARED_SCOPES) {
      const { token } = await makeLink(scope);
      texts[scope] = JSON.stringify(await open(token));
    }
    expect(texts.verdict).toContain('My plan');
    expect(texts.verdict).not.toMatch(/Learn the bends|Why I want it|A note|"Two"/);
    expect(texts.goals).toMatch(/Learn the bends.*"Two"/);
    expect(texts.goals).not.toMatch(/Why I want it|A note|example\.org/);
    expect(texts.log).toMatch(/Why I want it.*A note.*example\.org/);
    const ids = new RegExp(Object.values(mine).join('|'));
    for (const text of Object.values(texts)) expect(text).not.toMatch(ids);
    for (const text of Object.values(texts))
      expect(text).not.toMatch(/Grace|example\.org"?,"email/);
  });

  it('follows the plan, and shows a removed entry no longer', async () => {
    const { token } = await makeLink('log');
    const before = await open(token);
    expect(before.log?.entries.map(({ value }) => value)).toEqual([12, 10]);
    await setEntryRemoved(who(mine.userId), mine.entryId, true);
    expect((await open(token)).log?.entries.map(({ value }) => value)).toEqual([12]);
  });

  it('shows a long log in pages, and an empty one beyond the last', async () => {
    await addEntries(mine, 150);
    const { token } = await makeLink('log');
    const first = await open(token);
    expect(first.log).toMatchObject({ page: 1, pages: 2, total: 152 });
    expect(first.log?.entries).toHaveLength(100);
    expect((await open(token, '2')).log?.entries).toHaveLength(52);
    expect((await open(token, '9')).log?.entries).toHaveLength(0);
    for (const wrong of ['0', '-1', '1e9', "1' OR 1=1", '99999']) {
      expect((await open(token, wrong)).log?.page).toBe(1);
    }
  });

  it('is opened through the last day that was chosen, in the plan’s own time zone', async () => {
    const { linkId } = await makeLink('verdict', '2027-02-28');
    const { expiresAt } = await db.planLink.findUniqueOrThrow({ where: { id: linkId } });
    // 14 hours ahead of UTC.
    expect(expiresAt.toISOString()).toBe('2027-02-28T10:00:00.000Z');
  });

  it('ends within two years, and not before today', async () => {
    await makeLink('verdict', today());
    await makeLink('verdict', addDays(today(), 730));
    for (const until of [addDays(today(), -1), addDays(today(), 731)]) {
      await expect(makeLink('verdict', until)).rejects.toThrow(RuleError);
    }
  });
});
