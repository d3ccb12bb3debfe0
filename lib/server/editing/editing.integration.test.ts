import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleOutlook } from '@/lib/schemas/outlook-file.fixture';
import { toFields } from '@/lib/schemas/outlook-form';
import { loadOutlooks } from '@/prisma/seed/load';
import { OUTLOOK_DIRECTORY, readOutlooks } from '@/prisma/seed/read';
import { NotFoundError, RuleError, StaleVersionError } from '../errors';
import { getOutlook } from '../outlooks/queries';
import { browseAs } from '../testing/browser';
import { ownerDb, ownerPool } from '../testing/owner';
import { makeOutlook, makePerson, who } from '../testing/people';
import { importDraft, saveDraft, startDraft, startNewOutlook } from './drafts';
import {
  approveDraft,
  publishDraft,
  rebaseDraft,
  rollBack,
  scheduleDraft,
  sendDraftBack,
  setDraftAside,
  submitDraft,
  unscheduleDraft,
} from './publish';
import { publishDueDrafts } from './publish-due';
import { draftFile, getDraft, listEditing, versionFile } from './queries';

vi.mock('next/headers', () => import('../testing/browser'));
// Each call is a request of its own.
vi.mock('react', async (original) => ({
  ...(await original<typeof import('react')>()),
  cache: <F>(run: F) => run,
}));

const db = ownerDb;
let author: string;
let reader: string;
let slug: string;

async function makeEditor(): Promise<string> {
  const id = await makePerson();
  await db.user.update({ where: { id }, data: { role: 'editor' } });
  return id;
}

beforeEach(async () => {
  [author, reader, slug] = await Promise.all([makeEditor(), makeEditor(), makeOutlook()]);
});
afterAll(() => db.$disconnect());

const rowOf = (id: string) => db.outlookDraft.findUniqueOrThrow({ where: { id } });
const versionsOf = (of = slug) =>
  db.outlookVersion.findMany({ where: { outlook: { slug: of } }, orderBy: { number: 'asc' } });

/** The draft's next step by somebody, as they see it now. */
async function stepOf(draftId: string) {
  const { version } = await rowOf(draftId);
  return { draftId, version, note: '' };
}

/** A draft of the outlook with its summary reworded, as its author saved it. */
async function writeDraft(change: Record<string, string> = {}): Promise<string> {
  const { draftId } = await startDraft(who(author), slug);
  const { content, version } = await rowOf(draftId);
  const fields = {
    ...toFields(content),
    ...{ summary: 'The bridge hums.', 'changes.0': 'A new summary.' },
    ...change,
  };
  await saveDraft(who(author), { draftId, version, fields, change: null });
  return draftId;
}

async function approve(draftId: string) {
  await submitDraft(who(author), await stepOf(draftId));
  await approveDraft(who(reader), await stepOf(draftId));
}

describe('a draft', () => {
  it('begins as the current version says, and is published when another editor has read it', async () => {
    const draftId = await writeDraft();
    await submitDraft(who(author), await stepOf(draftId));
    await approveDraft(who(reader), await stepOf(draftId));
    expect(await publishDraft(who(author), await stepOf(draftId))).toMatchObject({ number: 2 });
    const outlook = await getOutlook(slug);
    expect(outlook).toMatchObject({
      ...{ number: 2, summary: 'The bridge hums.', changes: ['A new summary.'] },
    });
    expect(await rowOf(draftId)).toMatchObject({ status: 'published' });
    const [, version] = await versionsOf();
    expect(version).toMatchObject({ origin: 'editor' });
  });

  it('is approved by nobody who has written in it', async () => {
    const draftId = await writeDraft();
    await submitDraft(who(author), await stepOf(draftId));
    await expect(approveDraft(who(author), await stepOf(draftId))).rejects.toThrow(RuleError);
    await expect(publishDraft(who(author), await stepOf(draftId))).rejects.toThrow(RuleError);
    expect(await versionsOf()).toHaveLength(1);
  });

  it('has to be read again after an edit', async () => {
    const draftId = await writeDraft();
    await approve(draftId);
    const { content, version } = await rowOf(draftId);
    const fields = { ...toFields(content), summary: 'Slipped in afterwards.' };
    await saveDraft(who(author), { draftId, version, fields, change: null });
    await expect(publishDraft(who(author), await stepOf(draftId))).rejects.toThrow(RuleError);
    expect(await rowOf(draftId)).toMatchObject({ status: 'draft' });
  });

  it('keeps what fits no schema, says what is wrong, and goes no further', async () => {
    const draftId = await writeDraft({ 'strategies.0.required.2031': 'half', summary: '' });
    await browseAs(author);
    const { faults, content } = await getDraft(draftId);
    expect(faults).toMatchObject({
      summary: ['Must not be empty'],
      'strategies.0.required.2031': ['Must be a number'],
    });
    expect(toFields(content)['strategies.0.required.2031']).toBe('half');
    await expect(submitDraft(who(author), await stepOf(draftId))).rejects.toThrow(/2 things/);
  });

  it('goes no further while it owes something to those who have a plan', async () => {
    const draftId = await writeDraft({ 'changes.0': '' });
    await expect(submitDraft(who(author), await stepOf(draftId))).rejects.toThrow();
    const gone = await startDraft(who(author), slug);
    const row = await rowOf(gone.draftId);
    const fields = { ...toFields(row.content), 'changes.0': 'Fewer.' };
    const change = { verb: 'remove' as const, path: ['strategies', '1'] };
    await saveDraft(who(author), { ...gone, version: row.version, fields, change });
    const attempt = submitDraft(who(author), await stepOf(gone.draftId));
    await expect(attempt).rejects.toThrow(/keep-the-machines/);
  });

  it('takes the fields that were changed alone, and keeps the others', async () => {
    const draftId = await writeDraft();
    const before = toFields((await rowOf(draftId)).content);
    const { version } = await rowOf(draftId);
    const fields = { category: 'Rivers' };
    await saveDraft(who(author), { draftId, version, fields, change: null });
    const after = toFields((await rowOf(draftId)).content);
    expect(after).toEqual({ ...before, category: 'Rivers' });
  });

  it('stays approved when it is saved with nothing changed', async () => {
    const draftId = await writeDraft();
    await approve(draftId);
    const before = await rowOf(draftId);
    const events = await db.outlookDraftEvent.count({ where: { draftId } });
    const fields = { ...toFields(before.content), summary: ' The bridge\nhums. ' };
    const { version } = before;
    await saveDraft(who(reader), { draftId, version, fields, change: null });
    expect(await rowOf(draftId)).toEqual(before);
    expect(await db.outlookDraftEvent.count({ where: { draftId } })).toBe(events);
  });

  it('is of the outlook that it began as, whatever is sent as its address', async () => {
    const other = await makeOutlook();
    const { draftId } = await importDraft(
      who(author),
      JSON.stringify(sampleOutlook(`keeper-${randomUUID()}`)),
    );
    const { slug: own, version } = await rowOf(draftId);
    const fields = { slug: other, scope: 'general', summary: 'Mine now.' };
    await saveDraft(who(author), { draftId, version, fields, change: null });
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

  it('keeps in its history what was taken out of a list', async () => {
    const draftId = await writeDraft();
    const { version } = await rowOf(draftId);
    const change = { verb: 'remove' as const, path: ['sources', '0'] };
    await saveDraft(who(author), { draftId, version, fields: {}, change });
    await browseAs(author);
    const [event] = (await getDraft(draftId)).events;
    expect(event?.changes).toContainEqual({
      ...{ verb: 'remove', field: 'sources.0.title', from: 'Census of Keepers' },
    });
  });

  it('is not overwritten by somebody who has not seen it: both texts are there', async () => {
    const draftId = await writeDraft();
    const { content, version } = await rowOf(draftId);
    const save = (summary: string) =>
      saveDraft(who(reader), {
        ...{ draftId, version, change: null },
        fields: { ...toFields(content), summary },
      });
    await save('First.');
    const late = await save('Second.').catch((error: unknown) => error);
    expect(late).toBeInstanceOf(StaleVersionError);
    expect(late).toMatchObject({ version: version + 1, current: { summary: 'First.' } });
    await expect(submitDraft(who(author), { draftId, version, note: '' })).rejects.toThrow(
      /has changed this draft/,
    );
  });

  it('is not overwritten by a save that began before another one ended', async () => {
    const draftId = await writeDraft();
    const { version } = await rowOf(draftId);
    const other = await ownerPool.connect();
    try {
      const { rows } = await other.query('SELECT pg_backend_pid() AS "pid"');
      const waiting = `SELECT 1 FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids("pid"))`;
      await other.query('BEGIN');
      await other.query('UPDATE "OutlookDraft" SET "version" = "version" + 1 WHERE "id" = $1', [
        draftId,
      ]);
      const late = saveDraft(who(author), {
        ...{ draftId, version, fields: { category: 'Late' }, change: null },
      }).catch((error: unknown) => error);
      await vi.waitFor(
        async () => expect((await other.query(waiting, [rows[0].pid])).rowCount).toBe(1),
        { timeout: 2_500 },
      );
      await other.query('COMMIT');
      expect(await late).toBeInstanceOf(StaleVersionError);
    } finally {
      other.release(true);
    }
    expect((await rowOf(draftId)).content).not.toMatchObject({ category: 'Late' });
  });

  it('has a history of who changed what', async () => {
    const draftId = await writeDraft();
    await submitDraft(who(author), await stepOf(draftId));
    await expect(sendDraftBack(who(reader), await stepOf(draftId))).rejects.toMatchObject({
      field: 'note',
    });
    await sendDraftBack(who(reader), { ...(await stepOf(draftId)), note: 'Shorter, please.' });
    await browseAs(author);
    const { events } = await getDraft(draftId);
    const { email } = await db.user.findUniqueOrThrow({ where: { id: author } });
    expect(events.map(({ kind }) => kind)).toEqual(['sent-back', 'submitted', 'edited', 'started']);
    expect(events[0]).toMatchObject({ note: 'Shorter, please.' });
    const { summary } = sampleOutlook();
    expect(events[2]).toMatchObject({
      by: email,
      changes: [
        { verb: 'write', field: 'summary', from: summary, to: 'The bridge hums.' },
        { verb: 'write', field: 'changes.0', from: '', to: 'A new summary.' },
      ],
    });
    await db.user.delete({ where: { id: author } });
    await browseAs(reader);
    expect((await getDraft(draftId)).events[2]?.by).toBe('somebody whose account is gone');
  });

  it('is put aside and taken up again with all that was written', async () => {
    const draftId = await writeDraft();
    const before = (await rowOf(draftId)).content;
    await setDraftAside(who(author), { ...(await stepOf(draftId)), aside: true });
    await expect(submitDraft(who(author), await stepOf(draftId))).rejects.toThrow(RuleError);
    await setDraftAside(who(author), { ...(await stepOf(draftId)), aside: false });
    expect(await rowOf(draftId)).toMatchObject({ status: 'draft', content: before });
  });

  it('is made once of a form that was sent twice', async () => {
    const by = who(author);
    const first = await startDraft(by, slug);
    expect(await startDraft(by, slug)).toEqual(first);
    expect(await db.outlookDraft.count({ where: { slug } })).toBe(1);
  });
});

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

  it('of two published at once one is, and the other is told', async () => {
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

  it('goes by the database’s clock, whatever an instance’s own says', async () => {
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

  it('can be taken back, and asks for a moment to come', async () => {
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

  it('that fails keeps no other one waiting, and is tried again', async () => {
    const other = await makeOutlook();
    const first = await schedule();
    const { draftId: second } = await importDraft(
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

  it('gives way to a version that came out meanwhile, and says so', async () => {
    const sooner = await writeDraft({ summary: 'Sooner.' });
    await approve(sooner);
    const scheduled = await schedule();
    await publishDraft(who(author), await stepOf(sooner));
    await comes(scheduled);
    await publishDueDrafts();
    expect(await rowOf(scheduled)).toMatchObject({ status: 'approved', scheduledFor: null });
    expect(await versionsOf()).toHaveLength(2);
    await browseAs(author);
    expect((await getDraft(scheduled)).events[0]).toMatchObject({
      ...{ kind: 'unscheduled', by: null },
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
    await expect(attempt({ current: 2 })).rejects.toThrow(/come out meanwhile/);
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

describe('files', () => {
  it('come back as they went out: a draft exported and imported is the same', async () => {
    const draftId = await writeDraft();
    await browseAs(author);
    const { text } = await draftFile(draftId);
    const copy = await importDraft(who(author), text);
    expect((await draftFile(copy.draftId)).text).toBe(text);
    expect(JSON.parse(text)).toMatchObject({ slug, summary: 'The bridge hums.' });
  });

  it('of a published version are what the loader takes for unchanged', async () => {
    await browseAs(author);
    const text = (await versionFile(slug, 1)) ?? '';
    expect(JSON.parse(text)).toEqual(sampleOutlook(slug));
    expect(await versionFile(slug, 2)).toBeNull();
  });

  it('are the very bytes that git keeps', async () => {
    await browseAs(author);
    for (const { slug: kept } of await readOutlooks(OUTLOOK_DIRECTORY)) {
      const text = await readFile(path.join(OUTLOOK_DIRECTORY, `${kept}.json`), 'utf8');
      const directory = await mkdtemp(path.join(tmpdir(), 'outlooks-'));
      const own = `keeper-${randomUUID()}`;
      const renamed = text.replace(`"slug": "${kept}"`, `"slug": "${own}"`);
      await writeFile(path.join(directory, `${own}.json`), renamed);
      await loadOutlooks(db, { directory });
      expect(await versionFile(own, 1)).toBe(renamed);
      const { draftId } = await importDraft(who(author), renamed);
      expect((await draftFile(draftId)).text).toBe(renamed);
    }
  });

  it('of an unfinished draft come back as they went out, in the order of fields', async () => {
    const draftId = await writeDraft({ 'strategies.0.required.2031': 'half', rating: '' });
    await browseAs(author);
    const { text } = await draftFile(draftId);
    expect(Object.keys(JSON.parse(text)).slice(0, 4)).toEqual([
      ...['format', 'version', 'scope', 'slug'],
    ]);
    const copy = await importDraft(who(author), text);
    expect((await draftFile(copy.draftId)).text).toBe(text);
    expect((await getDraft(copy.draftId)).faults).toMatchObject({
      'strategies.0.required.2031': ['Must be a number'],
    });
  });

  it('that a draft would lose something of are refused, and nothing is begun', async () => {
    const before = await db.outlookDraft.count();
    const sample = sampleOutlook(slug);
    const bad = [
      ...[
        { ...sample, summary: 7 },
        { ...sample, colour: 'blue' },
        { ...sample, slug: 'A b' },
      ],
      ...[{ ...sample, format: 'other' }, { ...sample, scope: 'general' }, null, [], 'x'],
    ];
    for (const text of ['', '{', ...bad.map((one) => JSON.stringify(one))]) {
      await expect(importDraft(who(author), text)).rejects.toMatchObject({ field: 'file' });
    }
    expect(await db.outlookDraft.count()).toBe(before);
  });
});

describe('a new outlook', () => {
  it('begins empty but for its horizons, and not at an address that is taken', async () => {
    const fresh = `keeper-${randomUUID()}`;
    const { draftId } = await startNewOutlook(who(author), fresh);
    expect(await rowOf(draftId)).toMatchObject({
      ...{ slug: fresh, baseVersionId: null },
      content: {
        ...{ slug: fresh, profession: '', strategies: [{ title: '' }] },
        sections: [{ key: 'overview' }, { key: 'degree' }],
        horizons: [{ year: 2031 }, { year: 2036 }, { year: 2046 }],
      },
    });
    await expect(startNewOutlook(who(author), slug)).rejects.toMatchObject({ field: 'slug' });
  });

  it('is published as version 1 once it is whole and read', async () => {
    const fresh = `keeper-${randomUUID()}`;
    const file = JSON.stringify(sampleOutlook(fresh));
    const { draftId } = await importDraft(who(author), file);
    await approve(draftId);
    expect(await publishDraft(who(author), await stepOf(draftId))).toMatchObject({ number: 1 });
    expect(await getOutlook(fresh)).toMatchObject({ number: 1, slug: fresh });
  });
});

describe('somebody who is no editor', () => {
  it('finds nothing to edit, also when the role went a moment ago (trust 9)', async () => {
    const person = await makePerson();
    const draftId = await writeDraft();
    const step = await stepOf(draftId);
    await db.user.update({ where: { id: author }, data: { role: 'person' } });
    for (const id of [person, author]) {
      const attempts = [
        () => startDraft(who(id), slug),
        () => startNewOutlook(who(id), `x-${randomUUID()}`),
        () => importDraft(who(id), JSON.stringify(sampleOutlook(slug))),
        () => saveDraft(who(id), { ...step, fields: {}, change: null }),
        () => submitDraft(who(id), step),
        () => approveDraft(who(id), step),
        () => publishDraft(who(id), step),
        () => setDraftAside(who(id), { ...step, aside: true }),
        () => rollBack(who(id), { slug, number: 1, current: 2, reason: 'No.' }),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toThrow(NotFoundError);
      await browseAs(id);
      for (const look of [
        () => listEditing(),
        () => getDraft(draftId),
        () => versionFile(slug, 1),
      ]) {
        await expect(look()).rejects.toMatchObject({ digest: 'NEXT_HTTP_ERROR_FALLBACK;404' });
      }
    }
    expect(await rowOf(draftId)).toMatchObject({ status: 'draft', version: step.version });
  });
});
