import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleOutlook } from '@/lib/schemas/outlook-file.fixture';
import { toFields } from '@/lib/schemas/outlook-form';
import { NotFoundError, RuleError, StaleVersionError } from '../errors';
import { getOutlook } from '../outlooks/queries';
import { browseAs } from '../testing/browser';
import { ownerDb } from '../testing/owner';
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

  it('has a history of who changed what', async () => {
    const draftId = await writeDraft();
    await submitDraft(who(author), await stepOf(draftId));
    await sendDraftBack(who(reader), { ...(await stepOf(draftId)), note: 'Shorter, please.' });
    await browseAs(author);
    const { events } = await getDraft(draftId);
    const { email } = await db.user.findUniqueOrThrow({ where: { id: author } });
    expect(events.map(({ kind }) => kind)).toEqual(['sent-back', 'submitted', 'edited', 'started']);
    expect(events[0]).toMatchObject({ note: 'Shorter, please.' });
    expect(events[2]).toMatchObject({ by: email, fields: ['summary', 'changes.0'] });
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

  it('publishes when its moment has come, once, however many instances look', async () => {
    const draftId = await writeDraft();
    await approve(draftId);
    await scheduleDraft(who(author), { ...(await stepOf(draftId)), at: later() });
    await publishDueDrafts();
    expect(await versionsOf()).toHaveLength(1);
    const then = new Date(Date.now() + 120_000);
    await Promise.all([publishDueDrafts(then), publishDueDrafts(then), publishDueDrafts(then)]);
    expect(await versionsOf()).toHaveLength(2);
    expect(await rowOf(draftId)).toMatchObject({ status: 'published', scheduledFor: null });
    expect(await getOutlook(slug)).toMatchObject({ number: 2 });
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
    await publishDueDrafts(new Date(Date.now() + 120_000));
    expect(await versionsOf()).toHaveLength(1);
  });

  it('gives way to a version that came out meanwhile, and says so', async () => {
    const [scheduled, sooner] = [await writeDraft(), await writeDraft({ summary: 'Sooner.' })];
    await approve(scheduled);
    await approve(sooner);
    await scheduleDraft(who(author), { ...(await stepOf(scheduled)), at: later() });
    await publishDraft(who(author), await stepOf(sooner));
    await publishDueDrafts(new Date(Date.now() + 120_000));
    expect(await rowOf(scheduled)).toMatchObject({ status: 'approved', scheduledFor: null });
    expect(await versionsOf()).toHaveLength(2);
  });
});

describe('rolling back', () => {
  it('makes what an earlier version said the newest, with the reason for readers', async () => {
    const draftId = await writeDraft();
    await approve(draftId);
    await publishDraft(who(author), await stepOf(draftId));
    const reason = 'The new summary was wrong.';
    expect(await rollBack(who(author), { slug, number: 1, reason })).toEqual({ number: 3 });
    const { summary } = sampleOutlook();
    expect(await getOutlook(slug)).toMatchObject({ number: 3, summary, changes: [reason] });
    await expect(rollBack(who(author), { slug, number: 3, reason })).rejects.toThrow(RuleError);
    await expect(rollBack(who(author), { slug, number: 9, reason })).rejects.toThrow(NotFoundError);
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

  it('with faults are refused with the first of them, and nothing is begun', async () => {
    const before = await db.outlookDraft.count();
    const bad = JSON.stringify({ ...sampleOutlook(slug), rating: 'doomed', summary: 7 });
    for (const text of ['', '{', '[]', bad]) {
      await expect(importDraft(who(author), text)).rejects.toMatchObject({ field: 'file' });
    }
    expect(await db.outlookDraft.count()).toBe(before);
  });
});

describe('a new outlook', () => {
  it('begins empty, and is not begun at an address that is taken', async () => {
    const fresh = `keeper-${randomUUID()}`;
    const { draftId } = await startNewOutlook(who(author), fresh);
    expect(await rowOf(draftId)).toMatchObject({ slug: fresh, baseVersionId: null });
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
        () => rollBack(who(id), { slug, number: 1, reason: 'No.' }),
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
