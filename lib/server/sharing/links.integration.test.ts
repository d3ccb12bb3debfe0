import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CEILINGS } from '@/lib/domain/ceiling';
import { RuleError } from '../database/errors';
import { setPlanArchived } from '../plan/mutations';
import { TooManyAttempts } from '../rate-limit/rate-limits';
import { makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { clearCookies, signInAs } from '../testing/mock-next-headers';
import { ownerDb as db } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { hashToken } from '../tokens';
import { createPlanLink, type NewPlanLink, revokePlanLink } from './links';
import { openPlanLink } from './open-link';
import { listPlanLinks } from './queries';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

const DAY = 24 * 60 * 60 * 1_000;

let outlook: string;
let mine: OwnedRows;

beforeAll(async () => {
  outlook = await makeOutlook();
});
beforeEach(async () => {
  mine = await makeOwnedRows(outlook);
  await db.throttle.deleteMany();
  clearCookies();
});
afterAll(() => db.$disconnect());

const newLink = (change: Partial<NewPlanLink> = {}): NewPlanLink => ({
  planId: mine.planId,
  kind: 'shared-plan',
  scope: 'verdict',
  name: 'For my mentor',
  shownName: 'Ada',
  expiresAt: new Date(Date.now() + 90 * DAY),
  ...change,
});

async function makeLink(change: Partial<NewPlanLink> = {}) {
  const { linkId, token } = await createPlanLink(who(mine.userId), newLink(change));
  if (!token) throw new Error('The token was not shown.');
  return { linkId, token };
}

const open = (token: string, counts = false) => openPlanLink('shared-plan', token, counts);
const row = (id: string) => db.planLink.findUniqueOrThrow({ where: { id } });

describe('a secret link (trust 28)', () => {
  it('opens its plan with a token of 256 random bits, of which only the hash is kept', async () => {
    const { linkId, token } = await makeLink();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect((await row(linkId)).tokenHash).toBe(hashToken(token));
    expect(JSON.stringify(await rowsOf(mine.userId))).not.toContain(token);
    const { planId } = mine;
    expect(await open(token)).toMatchObject({ planId, scope: 'verdict', shownName: 'Ada' });
  });

  it('opens nothing once it is revoked, and stays revoked', async () => {
    const { linkId, token } = await makeLink();
    const other = await makeLink();
    await revokePlanLink(who(mine.userId), linkId);
    const { revokedAt } = await row(linkId);
    await revokePlanLink(who(mine.userId), linkId);
    expect((await row(linkId)).revokedAt).toEqual(revokedAt);
    expect(await open(token)).toBeNull();
    expect(await open(other.token)).not.toBeNull();
  });

  // immich #10732: links went on for ever, whatever end was chosen.
  it('opens nothing from the moment on that was chosen as its end', async () => {
    const { linkId, token } = await makeLink({ expiresAt: new Date(Date.now() + DAY) });
    expect(await open(token)).not.toBeNull();
    await db.planLink.update({ where: { id: linkId }, data: { expiresAt: new Date() } });
    expect(await open(token)).toBeNull();
  });

  it('is closed while its plan is archived; a calendar stays open, to say that nothing is due', async () => {
    const { token } = await makeLink();
    const calendar = await makeLink({ kind: 'calendar', scope: 'goals' });
    await setPlanArchived(who(mine.userId), mine.planId, true);
    expect(await open(token)).toBeNull();
    expect(await openPlanLink('calendar', calendar.token, false)).not.toBeNull();
    await setPlanArchived(who(mine.userId), mine.planId, false);
    expect(await open(token)).not.toBeNull();
  });

  it('is gone with its account', async () => {
    const { token } = await makeLink();
    await db.user.delete({ where: { id: mine.userId } });
    expect(await open(token)).toBeNull();
  });

  it('opens one kind only, and nothing with what is no token', async () => {
    const { linkId, token } = await makeLink();
    expect(await openPlanLink('calendar', token, false)).toBeNull();
    const { tokenHash } = await row(linkId);
    for (const wrong of ['', 'x', `${token}x`, token.slice(1), tokenHash, 'x'.repeat(1e6), '\0']) {
      expect(await open(wrong)).toBeNull();
    }
  });

  it('is made once for one form, and shown again with a new token while nobody has opened it', async () => {
    const by = who(mine.userId);
    const first = await createPlanLink(by, newLink());
    const again = await createPlanLink(by, newLink());
    expect(again.linkId).toBe(first.linkId);
    expect(await open(first.token ?? '')).toBeNull();
    expect(await open(again.token ?? '', true)).not.toBeNull();
    expect(await createPlanLink(by, newLink())).toMatchObject({ token: null });
    expect(await open(again.token ?? '')).not.toBeNull();
  });

  it('is one of twenty at most in a plan, however many are made at once', async () => {
    const made = await Promise.allSettled(
      Array.from({ length: CEILINGS.planLinks + 5 }, (_, index) =>
        makeLink(index % 2 ? { kind: 'calendar' } : {}),
      ),
    );
    const refused = made.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(5);
    expect(refused[0]?.reason).toBeInstanceOf(RuleError);
    const [{ id = '' } = {}] = await db.planLink.findMany({ where: { planId: mine.planId } });
    await revokePlanLink(who(mine.userId), id);
    await makeLink();
  });

  it('stays in the list when it has ended, among the latest fifty', async () => {
    const expiresAt = new Date(Date.now() - DAY);
    const tokens = Array.from({ length: CEILINGS.endedPlanLinks + 9 }, () => crypto.randomUUID());
    await db.planLink.createMany({
      data: tokens.map((token) => ({
        ...newLink({ expiresAt }),
        userId: mine.userId,
        tokenHash: hashToken(token),
      })),
    });
    await makeLink();
    await signInAs(mine.userId);
    const listed = await listPlanLinks({ id: mine.planId, timeZone: 'UTC' }, 'shared-plan');
    expect(listed.filter(({ state }) => state === 'expired')).toHaveLength(CEILINGS.endedPlanLinks);
    expect(listed.map(({ state }) => state)[0]).toBe('open');
    expect(JSON.stringify(listed)).not.toMatch(/[0-9a-f]{64}/);
  });
});

describe('counting how often a link was opened (trust 28)', () => {
  it('counts openings within a minute once, and none that does not count', async () => {
    const { linkId, token } = await makeLink();
    await open(token);
    expect(await row(linkId)).toMatchObject({ timesOpened: 0, lastOpenedAt: null });
    await Promise.all(Array.from({ length: 10 }, () => open(token, true)));
    expect(await row(linkId)).toMatchObject({ timesOpened: 1 });
    const before = new Date(Date.now() - 61_000);
    await db.planLink.update({ where: { id: linkId }, data: { lastOpenedAt: before } });
    await open(token, true);
    expect((await row(linkId)).timesOpened).toBe(2);
    expect((await row(linkId)).lastOpenedAt?.getTime()).toBeGreaterThan(before.getTime());
  });

  it('waits for nobody: a row that is being written is not counted', async () => {
    const { linkId, token } = await makeLink();
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "PlanLink" WHERE "id" = ${linkId}::uuid FOR NO KEY UPDATE`;
      expect(await open(token, true)).not.toBeNull();
    });
    expect((await row(linkId)).timesOpened).toBe(0);
  });

  it('writes nothing else of the person', async () => {
    const { token } = await makeLink();
    const { PlanLink: _links, ...before } = await rowsOf(mine.userId);
    await open(token, true);
    expect(await rowsOf(mine.userId)).toMatchObject(before);
  });
});

describe('guessing at links (trust 23)', () => {
  it('is refused from an address after three hundred failures, and a live link opens for all who are there', async () => {
    const { token } = await makeLink();
    const guesses = Array.from({ length: 300 }, (_, index) => String(index).padStart(43, 'x'));
    for (let at = 0; at < guesses.length; at += 25) {
      expect(await open(token)).not.toBeNull();
      await Promise.all(guesses.slice(at, at + 25).map((guess) => open(guess)));
    }
    await expect(open('y'.repeat(43))).rejects.toThrow(TooManyAttempts);
    expect(await open(token)).not.toBeNull();
  });
});
