import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, todayIn } from '@/lib/domain/calendar';
import { FEED_PARTS, type FeedPart } from '@/lib/domain/calendar-feed';
import { toDateColumn } from '../database/date-columns';
import { RuleError } from '../database/errors';
import { setMilestoneRemoved, updateMilestone } from '../goal/milestones';
import { moveGoalDueDate } from '../goal/move-dates';
import { setGoalDropped } from '../goal/mutations';
import { setPlanArchived } from '../plan/mutations';
import { logProgress, setEntryRemoved } from '../progress/mutations';
import { revokePlanLink } from '../sharing/links';
import { makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { clearCookies, signInAs } from '../testing/mock-next-headers';
import { ownerDb as db } from '../testing/owner-database';
import { answerFeed } from './answer-feed';
import { makeFeed, renewFeed } from './mutations';
import { listFeeds } from './queries';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

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

const inTwoYears = () => addDays(todayIn('UTC', new Date()), 730);

function feed(parts: readonly FeedPart[] = FEED_PARTS, until = inTwoYears()) {
  return makeFeed(who(mine.userId), { planId: mine.planId, name: '', until, parts: [...parts] });
}

async function make(parts?: readonly FeedPart[]) {
  const { linkId, token } = await feed(parts);
  if (!token) throw new Error('The address was not shown.');
  return { linkId, token };
}

function ask(token: string, headers: Record<string, string> = {}, method = 'GET') {
  const address = `https://longview.example/calendar/${token}.ics`;
  return answerFeed(new Request(address, { method, headers }), `${token}.ics`);
}

async function fetchFeed(token: string) {
  const response = await ask(token);
  if (!response) throw new Error('There is no such feed.');
  return response;
}

/** By kind of row: what the other library reads of its event. */
async function eventsOf(token: string) {
  const calendar = new ICAL.Component(ICAL.parse(await (await fetchFeed(token)).text()));
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, sequence, startDate } = new ICAL.Event(component);
    const text = (name: string) => String(component.getFirstPropertyValue(name));
    const changed = text('last-modified');
    return [
      uid.split('-')[0],
      { uid, summary, sequence, on: String(startDate), status: text('status'), changed },
    ] as const;
  });
  return Object.fromEntries(events);
}

const rowOf = (id: string) => db.planLink.findUniqueOrThrow({ where: { id } });
const goalRow = () => db.goal.findUniqueOrThrow({ where: { id: mine.goalId } });

describe('a calendar feed', () => {
  it('has the plan’s due dates and milestones, for a calendar that is not signed in', async () => {
    const { token } = await make();
    const response = await fetchFeed(token);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('inline; filename="longview.ics"');
    const { goal, milestone, review, renewal } = await eventsOf(token);
    expect(goal).toMatchObject({
      uid: `goal-${mine.goalId}@longview`,
      summary: 'Due: Learn the bends',
      on: '2030-12-31',
      status: 'CONFIRMED',
    });
    expect(milestone?.uid).toBe(`milestone-${mine.milestoneId}@longview`);
    expect(renewal?.summary).toBe('Renew this calendar’s address');
    expect(review?.summary).toMatch(/review$/);
  });

  it('has the parts that were chosen and no others', async () => {
    const { token } = await make(['milestones']);
    expect(Object.keys(await eventsOf(token)).toSorted()).toEqual(['milestone', 'renewal']);
  });

  it('keeps an event’s UID and raises its SEQUENCE when a goal is moved', async () => {
    const { token } = await make();
    const { goal: before } = await eventsOf(token);
    const { version } = await goalRow();
    await moveGoalDueDate(who(mine.userId), { id: mine.goalId, date: '2031-02-28', version });
    const { goal: after } = await eventsOf(token);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.on).toBe('2031-02-28');
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  });

  it('says of a dropped goal and of its milestones that they are cancelled, for thirty days', async () => {
    const { token } = await make();
    await setGoalDropped(who(mine.userId), mine.goalId, true);
    const { goal, milestone } = await eventsOf(token);
    expect(goal).toMatchObject({ status: 'CANCELLED', summary: 'Dropped: Learn the bends' });
    expect(milestone?.status).toBe('CANCELLED');
    const droppedOn = toDateColumn(addDays(todayIn('UTC', new Date()), -31));
    await db.goal.update({ where: { id: mine.goalId }, data: { droppedOn } });
    expect(Object.keys(await eventsOf(token)).toSorted()).toEqual(['renewal', 'review']);
  });

  it('says of a removed milestone that it is cancelled, for thirty days', async () => {
    const { token } = await make();
    const { milestone: before } = await eventsOf(token);
    await setMilestoneRemoved(who(mine.userId), mine.milestoneId, true);
    const { milestone } = await eventsOf(token);
    expect(milestone).toMatchObject({ uid: before?.uid, status: 'CANCELLED' });
    expect(milestone?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    const removedAt = new Date(Date.now() - 32 * 24 * 60 * 60 * 1_000);
    await db.milestone.update({ where: { id: mine.milestoneId }, data: { removedAt } });
    expect((await eventsOf(token)).milestone).toBeUndefined();
  });

  it('says that a goal is reached, and when its log said so, be it by a removal', async () => {
    const { token } = await make();
    const { goal: before } = await eventsOf(token);
    const { target } = await goalRow();
    const today = todayIn('UTC', new Date());
    const entry = { goalId: mine.goalId, occurredOn: today, value: target, note: '', link: '' };
    const { entryId } = await logProgress(who(mine.userId), entry);
    const { goal: reached } = await eventsOf(token);
    expect(reached?.summary).toBe('Reached: Learn the bends');
    expect(reached?.changed.localeCompare(before?.changed ?? '')).toBeGreaterThanOrEqual(0);
    await setEntryRemoved(who(mine.userId), entryId, true);
    const { goal: open } = await eventsOf(token);
    expect(open?.summary).toBe('Due: Learn the bends');
    expect(open?.changed.localeCompare(reached?.changed ?? '')).toBeGreaterThanOrEqual(0);
  });

  it('is empty while the plan is archived, but for its renewal', async () => {
    const { token } = await make();
    await setPlanArchived(who(mine.userId), mine.planId, true);
    expect(Object.keys(await eventsOf(token))).toEqual(['renewal']);
    await setPlanArchived(who(mine.userId), mine.planId, false);
    expect(Object.keys(await eventsOf(token))).toContain('goal');
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'has its events on the plan’s own days in %s, whatever the server’s zone (trust 20)',
    async (timeZone) => {
      await db.plan.update({ where: { id: mine.planId }, data: { timeZone } });
      const { token } = await make();
      for (const zone of ['Pacific/Pago_Pago', 'Pacific/Kiritimati']) {
        vi.stubEnv('TZ', zone);
        expect((await eventsOf(token)).goal?.on).toBe('2030-12-31');
      }
      vi.unstubAllEnvs();
    },
  );

  it('has one person’s plan and no word of another’s, nor of a goal’s notes or the log (trust 28)', async () => {
    await makeOwnedRows(outlook);
    const words = { notes: 'A private note' };
    await db.goal.update({ where: { id: mine.goalId }, data: words });
    const { token } = await make();
    const body = (await (await fetchFeed(token)).text()).replaceAll('\r\n ', '');
    expect(body).not.toContain('A private note');
    expect(body.match(/UID:goal-/g)).toHaveLength(1);
    // With another person signed in in that browser as well.
    const other = await makeOwnedRows(outlook);
    await signInAs(other.userId);
    expect((await eventsOf(token)).goal?.uid).toBe(`goal-${mine.goalId}@longview`);
  });
});

describe('fetching a feed again', () => {
  it('gives the same bytes, and 304 without a body to those who have them', async () => {
    const { token } = await make();
    const first = await fetchFeed(token);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    expect(await (await fetchFeed(token)).text()).toBe(await first.text());
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await ask(token, { 'if-none-match': known });
      expect(response?.status, known).toBe(304);
      expect(await response?.text()).toBe('');
      expect(response?.headers.get('etag')).toBe(etag);
    }
    expect((await ask(token, { 'if-none-match': '"other"' }))?.status).toBe(200);
  });

  it('gives others once a goal or a milestone has changed', async () => {
    const { token } = await make();
    const tag = async () => (await fetchFeed(token)).headers.get('etag');
    const first = await tag();
    const { version } = await db.milestone.findUniqueOrThrow({ where: { id: mine.milestoneId } });
    const input = { milestoneId: mine.milestoneId, title: 'Another', dueOn: '2029-01-01', version };
    await updateMilestone(who(mine.userId), input);
    expect(await tag()).not.toBe(first);
  });

  it('finds it in no cache (trust 28)', async () => {
    const { token } = await make();
    const { headers } = await fetchFeed(token);
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  it('is counted, and shown to its person; a HEAD is not', async () => {
    const { token } = await make();
    await signInAs(mine.userId);
    expect((await ask(token, {}, 'HEAD'))?.status).toBe(200);
    const [before] = await listFeeds({ id: mine.planId, timeZone: 'UTC' });
    expect(before).toMatchObject({ timesOpened: 0, lastOpenedAt: null });
    await fetchFeed(token);
    const [after] = await listFeeds({ id: mine.planId, timeZone: 'UTC' });
    expect(after).toMatchObject({
      timesOpened: 1,
      name: 'Calendar',
      state: 'open',
      until: inTwoYears(),
    });
    expect(after?.holds).toBe('Due dates, milestones, reviews and weekly reviews');
  });
});

describe('the address of a feed (trust 28)', () => {
  it('answers nothing once it is revoked, has ended, is mistyped or is of another kind', async () => {
    const revoked = await make();
    await revokePlanLink(who(mine.userId), revoked.linkId);
    const ended = await make();
    await db.planLink.update({ where: { id: ended.linkId }, data: { expiresAt: new Date() } });
    const shared = await make();
    const kind = { kind: 'shared-plan', scope: 'log' };
    await db.planLink.update({ where: { id: shared.linkId }, data: kind });
    const { token } = await make();
    for (const wrong of [revoked.token, ended.token, shared.token, `${token.slice(1)}A`, '', '%']) {
      expect(await ask(wrong), wrong).toBeNull();
    }
    for (const file of [token, `${token}.txt`, `${token}.ics.ics`, '.ics']) {
      const request = new Request('https://longview.example/');
      expect(await answerFeed(request, file), file).toBeNull();
    }
    expect(await ask(token)).not.toBeNull();
  });

  it('lasts for two years at most', async () => {
    const late = feed(['goals'], addDays(inTwoYears(), 1));
    await expect(late).rejects.toThrow(RuleError);
  });

  it('is replaced by renewing it: the old one ends at once, the new one lasts as long', async () => {
    const { linkId, token } = await make(['goals']);
    await fetchFeed(token);
    const madeAt = new Date(Date.now() - 100 * 24 * 60 * 60 * 1_000);
    await db.planLink.update({ where: { id: linkId }, data: { createdAt: madeAt } });
    const before = await rowOf(linkId);
    const { token: fresh } = await renewFeed(who(mine.userId), linkId);
    expect(await ask(token)).toBeNull();
    expect(Object.keys(await eventsOf(fresh ?? '')).toSorted()).toEqual(['goal', 'renewal']);
    const after = await rowOf(linkId);
    expect(after.expiresAt.getTime() - before.expiresAt.getTime()).toBe(100 * 24 * 60 * 60 * 1_000);
    expect(after.timesOpened).toBe(1);
  });

  it('is shown again to a form that is sent again, until it was fetched', async () => {
    const { linkId } = await make();
    const same = who(mine.userId);
    const first = await renewFeed(same, linkId);
    const second = await renewFeed(same, linkId);
    expect(await ask(first.token ?? '')).toBeNull();
    await fetchFeed(second.token ?? '');
    expect((await renewFeed(same, linkId)).token).toBeNull();
    expect(await ask(second.token ?? '')).not.toBeNull();
  });

  it('is not renewed once it is revoked, nor by another person', async () => {
    const { linkId } = await make();
    const other = await makeOwnedRows(outlook);
    await expect(renewFeed(who(other.userId), linkId)).rejects.toThrow();
    await revokePlanLink(who(mine.userId), linkId);
    await expect(renewFeed(who(mine.userId), linkId)).rejects.toThrow('This feed is revoked.');
  });
});
