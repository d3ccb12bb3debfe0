import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import { NotFoundError } from '../database/errors';
import { getOutlook } from '../outlook/queries';
import { makeOutlook, who } from '../testing/fixtures';
import { signInAs } from '../testing/mock-next-headers';
import { ownerDb, ownerPool } from '../testing/owner-database';
import { importOutlookDraft, saveOutlookDraft } from './outlook-drafts';
import { publishDraft, rebaseDraft, rollBack, scheduleDraft, unscheduleDraft } from './publish';
import { publishDueDrafts } from './publish-due';
import { getOutlookDraft } from './queries';
import {
  approve,
  author,
  makeEditorsAndOutlook,
  rowOf,
  slug,
  stepOf,
  versionsOf,
  writeDraft,
} from './testing/draft-fixtures';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));
// Each call is a request of its own.
vi.mock('react', async (original) => ({
  ...(await original<typeof import('react')>()),
  cache: <F>(run: F) => run,
}));

const db = ownerDb;
beforeEach(makeEditorsAndOutlook);
afterAll(() => ownerDb.$disconnect());

describe('another version that came out meanwhile', () => {
  it('has to be seen first: of two drafts the second is held against the first', async () => {
    const [first, second] = [await writeDraft(), await writeDraft({ summary: 'It sings.' })];
    await approve(first);
    await approve(second);
    await publishDraft(who(author), await stepOf(first));
    await expect(publishDraft(who(author), await stepOf(second))).rejects.toThrow(
      /Another version was published/,
    );
    await rebaseDraft(who(author), await stepOf(second));
    await approve(second);
    expect(await publishDraft(who(author), await stepOf(second))).toMatchObject({ number: 3 });
  });

  it('of two published at once only one is, and the other gets an error', async () => {
    const drafts = [await writeDraft(), await writeDraft({ summary: 'It sings.' })];
    for (const draftId of drafts) await approve(draftId);
    const steps = await Promise.all(drafts.map(stepOf));
    const results = await Promise.allSettled(steps.map((step) => publishDraft(who(author), step)));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await versionsOf()).toHaveLength(2);
  });
});

describe('a schedule', () => {
  const later = () => new Date(Date.now() + 60_000);

  /** An approved draft that comes out in a minute. */
  async function schedule(change: Record<string, string> = {}): Promise<string> {
    const draftId = await writeDraft(change);
    await approve(draftId);
    await scheduleDraft(who(author), { ...(await stepOf(draftId)), at: later() });
    return draftId;
  }

  /** Its moment came, perhaps while nothing was running. */
  const comes = (id: string) =>
    db.outlookDraft.update({ where: { id }, data: { scheduledFor: new Date(Date.now() - 1_000) } });

  it('publishes when its moment has come, once, however many instances look', async () => {
    const draftId = await schedule();
    await publishDueDrafts();
    expect(await versionsOf()).toHaveLength(1);
    await comes(draftId);
    await Promise.all([publishDueDrafts(), publishDueDrafts(), publishDueDrafts()]);
    expect(await versionsOf()).toHaveLength(2);
    expect(await rowOf(draftId)).toMatchObject({ status: 'published', scheduledFor: null });
    expect(await getOutlook(slug)).toMatchObject({ number: 2 });
    const events = await db.outlookDraftEvent.findMany({ where: { draftId, kind: 'published' } });
    expect(events).toMatchObject([{ actorId: null, note: 'Version 2, as scheduled' }]);
  });

  it('uses the database’s clock, not an instance’s own', async () => {
    const draftId = await schedule();
    const hour = 3_600_000;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hour });
    try {
      await publishDueDrafts();
      expect(await versionsOf()).toHaveLength(1);
      vi.setSystemTime(Date.now() - 2 * hour);
      await db.$executeRaw`
        UPDATE "OutlookDraft" SET "scheduledFor" = now() WHERE "id" = ${draftId}::uuid`;
      await publishDueDrafts();
      expect(await getOutlook(slug)).toMatchObject({ number: 2 });
    } finally {
      vi.useRealTimers();
    }
  });

  it('can be cancelled, and must be in the future', async () => {
    const draftId = await writeDraft();
    await approve(draftId);
    const past = new Date(Date.now() - 1_000);
    await expect(
      scheduleDraft(who(author), { ...(await stepOf(draftId)), at: past }),
    ).rejects.toMatchObject({ field: 'at' });
    await scheduleDraft(who(author), { ...(await stepOf(draftId)), at: later() });
    await unscheduleDraft(who(author), await stepOf(draftId));
    await publishDueDrafts();
    expect(await rowOf(draftId)).toMatchObject({ status: 'approved', scheduledFor: null });
    expect(await versionsOf()).toHaveLength(1);
  });

  it('leaves alone what an editor takes back at that very moment', async () => {
    const draftId = await schedule();
    await comes(draftId);
    const editor = await ownerPool.connect();
    try {
      await editor.query('BEGIN');
      await editor.query(
        `UPDATE "OutlookDraft" SET "status" = 'approved', "scheduledFor" = NULL WHERE "id" = $1`,
        [draftId],
      );
      await publishDueDrafts();
      await editor.query('COMMIT');
    } finally {
      editor.release();
    }
    await publishDueDrafts();
    expect(await versionsOf()).toHaveLength(1);
    expect(await rowOf(draftId)).toMatchObject({ status: 'approved' });
  });

  it('that fails does not block the others, and is tried again', async () => {
    const other = await makeOutlook();
    const first = await schedule();
    const { draftId: second } = await importOutlookDraft(
      who(author),
      JSON.stringify({ ...sampleOutlook(other), changes: ['More.'] }),
    );
    await approve(second);
    await scheduleDraft(who(author), { ...(await stepOf(second)), at: later() });
    await comes(first);
    await comes(second);
    const loader = await ownerPool.connect();
    try {
      await loader.query('BEGIN');
      await loader.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `longview.outlook:${slug}`,
      ]);
      await publishDueDrafts();
      await loader.query('COMMIT');
    } finally {
      loader.release();
    }
    expect(await getOutlook(other)).toMatchObject({ number: 2 });
    expect(await rowOf(first)).toMatchObject({ status: 'scheduled' });
    await publishDueDrafts();
    expect(await rowOf(first)).toMatchObject({ status: 'published' });
  });

  it('publishes the outlook that its draft began as, whatever is sent as its address', async () => {
    const other = await makeOutlook();
    const { draftId } = await importOutlookDraft(
      who(author),
      JSON.stringify(sampleOutlook(`keeper-${randomUUID()}`)),
    );
    const { slug: own, version } = await rowOf(draftId);
    const fields = { slug: other, scope: 'general', summary: 'Mine now.' };
    await saveOutlookDraft(who(author), { draftId, version, fields, change: null });
    expect((await rowOf(draftId)).content).toMatchObject({ slug: own, scope: 'profession' });
    await approve(draftId);
    await scheduleDraft(who(author), {
      ...(await stepOf(draftId)),
      at: new Date(Date.now() + 60_000),
    });
    await db.outlookDraft.update({ where: { id: draftId }, data: { scheduledFor: new Date(0) } });
    await publishDueDrafts();
    expect(await versionsOf(other)).toHaveLength(1);
    expect(await versionsOf(own)).toMatchObject([{ summary: 'Mine now.' }]);
  });

  it('gives way to a version that came out meanwhile, and says so', async () => {
    const sooner = await writeDraft({ summary: 'Sooner.' });
    await approve(sooner);
    const scheduled = await schedule();
    await publishDraft(who(author), await stepOf(sooner));
    await comes(scheduled);
    await publishDueDrafts();
    expect(await rowOf(scheduled)).toMatchObject({ status: 'approved', scheduledFor: null });
    expect(await versionsOf()).toHaveLength(2);
    await signInAs(author);
    expect((await getOutlookDraft(scheduled)).events[0]).toMatchObject({
      kind: 'unscheduled',
      by: null,
      note: expect.stringMatching(/^Not published. Another version was published/),
    });
  });
});

describe('rolling back', () => {
  const reason = 'The new summary was wrong.';

  it('makes what an earlier version said the newest, with the reason for readers', async () => {
    const draftId = await writeDraft();
    await approve(draftId);
    await publishDraft(who(author), await stepOf(draftId));
    const back = { slug, number: 1, current: 2, reason };
    expect(await rollBack(who(author), back)).toEqual({ number: 3 });
    const { summary } = sampleOutlook();
    expect(await getOutlook(slug)).toMatchObject({ number: 3, summary, changes: [reason] });
    const attempt = (input: Partial<typeof back>) =>
      rollBack(who(author), { ...back, current: 3, ...input });
    await expect(attempt({ number: 3 })).rejects.toThrow(/current one/);
    await expect(attempt({ number: 9 })).rejects.toThrow(NotFoundError);
    await expect(attempt({ current: 2 })).rejects.toThrow(/come out since/);
    expect(await versionsOf()).toHaveLength(3);
  });

  it('retires a strategy that came after it, and those who have it are told why', async () => {
    const { strategies, ...rest } = sampleOutlook(slug);
    const [river, machines] = strategies;
    if (!river || !machines) throw new Error('The sample has two strategies.');
    const sensors = { ...machines, key: 'tend-the-sensors' };
    await makeOutlook({ ...rest, strategies: [river, machines, sensors] }, slug);
    await rollBack(who(author), { slug, number: 1, current: 2, reason });
    const outlook = await getOutlook(slug);
    expect(outlook?.strategies.map(({ key }) => key)).toEqual([river.key, machines.key]);
    expect(outlook?.retired).toEqual([...rest.retired, { key: sensors.key, into: [], reason }]);
  });
});
