import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { toFields } from '@/lib/schemas/editing/outlook-form';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import { NotFoundError, RuleError, StaleVersionError } from '../database/errors';
import { getOutlook } from '../outlook/queries';
import { makePerson, who } from '../testing/fixtures';
import { signInAs } from '../testing/mock-next-headers';
import { ownerDb, ownerPool } from '../testing/owner-database';
import {
  importOutlookDraft,
  saveOutlookDraft,
  startNewOutlook,
  startOutlookDraft,
} from './outlook-drafts';
import {
  approveDraft,
  publishDraft,
  rollBack,
  sendDraftBack,
  setDraftAside,
  submitDraft,
} from './publish';
import { getOutlookDraft, listEditing, versionFile } from './queries';
import {
  approve,
  author,
  makeEditorsAndOutlook,
  reader,
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

describe('a draft', () => {
  it('begins as the current version says, and is published when another editor has read it', async () => {
    const draftId = await writeDraft();
    await submitDraft(who(author), await stepOf(draftId));
    await approveDraft(who(reader), await stepOf(draftId));
    expect(await publishDraft(who(author), await stepOf(draftId))).toMatchObject({ number: 2 });
    const outlook = await getOutlook(slug);
    expect(outlook).toMatchObject({
      number: 2,
      summary: 'The bridge hums.',
      changes: ['A new summary.'],
    });
    expect(await rowOf(draftId)).toMatchObject({ status: 'published' });
    const [, version] = await versionsOf();
    expect(version).toMatchObject({ origin: 'editor' });
  });

  it('is not approved by an editor who has written in it', async () => {
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
    await saveOutlookDraft(who(author), { draftId, version, fields, change: null });
    await expect(publishDraft(who(author), await stepOf(draftId))).rejects.toThrow(RuleError);
    expect(await rowOf(draftId)).toMatchObject({ status: 'draft' });
  });

  it('keeps what fits no schema, says what is wrong, and goes no further', async () => {
    const draftId = await writeDraft({ 'strategies.0.required.2031': 'half', summary: '' });
    await signInAs(author);
    const { faults, content } = await getOutlookDraft(draftId);
    expect(faults).toMatchObject({
      summary: ['Must not be empty'],
      'strategies.0.required.2031': ['Must be a number'],
    });
    expect(toFields(content)['strategies.0.required.2031']).toBe('half');
    await expect(submitDraft(who(author), await stepOf(draftId))).rejects.toThrow(/2 things/);
  });

  it('is not submitted while it lacks what people’s plans need', async () => {
    const draftId = await writeDraft({ 'changes.0': '' });
    await expect(submitDraft(who(author), await stepOf(draftId))).rejects.toThrow();
    const gone = await startOutlookDraft(who(author), slug);
    const row = await rowOf(gone.draftId);
    const fields = { ...toFields(row.content), 'changes.0': 'Fewer.' };
    const change = { verb: 'remove' as const, path: ['strategies', '1'] };
    await saveOutlookDraft(who(author), { ...gone, version: row.version, fields, change });
    const attempt = submitDraft(who(author), await stepOf(gone.draftId));
    await expect(attempt).rejects.toThrow(/keep-the-machines/);
  });

  it('takes the fields that were changed alone, and keeps the others', async () => {
    const draftId = await writeDraft();
    const before = toFields((await rowOf(draftId)).content);
    const { version } = await rowOf(draftId);
    const fields = { category: 'Rivers' };
    await saveOutlookDraft(who(author), { draftId, version, fields, change: null });
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
    await saveOutlookDraft(who(reader), { draftId, version, fields, change: null });
    expect(await rowOf(draftId)).toEqual(before);
    expect(await db.outlookDraftEvent.count({ where: { draftId } })).toBe(events);
  });

  it('keeps in its history what was taken out of a list', async () => {
    const draftId = await writeDraft();
    const { version } = await rowOf(draftId);
    const change = { verb: 'remove' as const, path: ['sources', '0'] };
    await saveOutlookDraft(who(author), { draftId, version, fields: {}, change });
    await signInAs(author);
    const [event] = (await getOutlookDraft(draftId)).events;
    expect(event?.changes).toContainEqual({
      verb: 'remove',
      field: 'sources.0.title',
      from: 'Census of Keepers',
    });
  });

  it('is not overwritten by an editor who has not seen it: both texts are there', async () => {
    const draftId = await writeDraft();
    const { content, version } = await rowOf(draftId);
    const save = (summary: string) =>
      saveOutlookDraft(who(reader), {
        draftId,
        version,
        change: null,
        fields: { ...toFields(content), summary },
      });
    await save('First.');
    const late = await save('Second.').catch((error: unknown) => error);
    expect(late).toBeInstanceOf(StaleVersionError);
    expect(late).toMatchObject({ version: version + 1, current: { summary: 'First.' } });
    await expect(submitDraft(who(author), { draftId, version, note: '' })).rejects.toThrow(
      /draft has changed since/,
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
      const late = saveOutlookDraft(who(author), {
        draftId,
        version,
        fields: { category: 'Late' },
        change: null,
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
    await signInAs(author);
    const { events } = await getOutlookDraft(draftId);
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
    await signInAs(reader);
    expect((await getOutlookDraft(draftId)).events[2]?.by).toBe('a person whose account is gone');
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
    const first = await startOutlookDraft(by, slug);
    expect(await startOutlookDraft(by, slug)).toEqual(first);
    expect(await db.outlookDraft.count({ where: { slug } })).toBe(1);
  });
});

describe('a new outlook', () => {
  it('begins empty but for its horizons, and not at an address that is taken', async () => {
    const fresh = `keeper-${randomUUID()}`;
    const { draftId } = await startNewOutlook(who(author), fresh);
    expect(await rowOf(draftId)).toMatchObject({
      slug: fresh,
      baseVersionId: null,
      content: {
        slug: fresh,
        profession: '',
        strategies: [{ title: '' }],
        sections: [{ key: 'overview' }, { key: 'degree' }],
        horizons: [{ year: 2031 }, { year: 2036 }, { year: 2046 }],
      },
    });
    await expect(startNewOutlook(who(author), slug)).rejects.toMatchObject({ field: 'slug' });
  });

  it('is published as version 1 once it is whole and read', async () => {
    const fresh = `keeper-${randomUUID()}`;
    const file = JSON.stringify(sampleOutlook(fresh));
    const { draftId } = await importOutlookDraft(who(author), file);
    await approve(draftId);
    expect(await publishDraft(who(author), await stepOf(draftId))).toMatchObject({ number: 1 });
    expect(await getOutlook(fresh)).toMatchObject({ number: 1, slug: fresh });
  });
});

describe('a person who is not an editor', () => {
  it('finds nothing to edit, also when the role was taken away a moment ago (trust 9)', async () => {
    const person = await makePerson();
    const draftId = await writeDraft();
    const step = await stepOf(draftId);
    await db.user.update({ where: { id: author }, data: { role: 'person' } });
    for (const id of [person, author]) {
      const attempts = [
        () => startOutlookDraft(who(id), slug),
        () => startNewOutlook(who(id), `x-${randomUUID()}`),
        () => importOutlookDraft(who(id), JSON.stringify(sampleOutlook(slug))),
        () => saveOutlookDraft(who(id), { ...step, fields: {}, change: null }),
        () => submitDraft(who(id), step),
        () => approveDraft(who(id), step),
        () => publishDraft(who(id), step),
        () => setDraftAside(who(id), { ...step, aside: true }),
        () => rollBack(who(id), { slug, number: 1, current: 2, reason: 'No.' }),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toThrow(NotFoundError);
      await signInAs(id);
      for (const look of [
        () => listEditing(),
        () => getOutlookDraft(draftId),
        () => versionFile(slug, 1),
      ]) {
        await expect(look()).rejects.toMatchObject({ digest: 'NEXT_HTTP_ERROR_FALLBACK;404' });
      }
    }
    expect(await rowOf(draftId)).toMatchObject({ status: 'draft', version: step.version });
  });
});
