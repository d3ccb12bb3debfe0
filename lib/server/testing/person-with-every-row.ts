import { randomUUID } from 'node:crypto';
import { correctEntry, setEntryRemoved } from '../progress/mutations';
import { hashToken } from '../tokens';
import { makeOwnedRows, type OwnedRows, who } from './fixtures';
import { ownerDb } from './owner-database';
import { makeTakenReview } from './review-fixtures';
import { makeSignInMethods } from './sign-in-method-fixtures';

/**
 * A person with a row in every personal table, each of whose texts is "secret words": what deleting
 * an account must delete, and what no other person may see.
 */
export async function makePersonWithEveryRow(outlook: string): Promise<OwnedRows> {
  const owned = await makeOwnedRows(outlook);
  const { userId, planId, entryId, milestoneId } = owned;
  const words = 'secret words';
  const entry = { entryId, occurredOn: '2026-03-01', value: 3, note: words, link: '' };
  const correction = await correctEntry(who(userId), entry);
  await setEntryRemoved(who(userId), correction.entryId, true);
  const expiresAt = new Date();
  const { outlookVersionId: versionId } = await ownerDb.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { outlookVersionId: true },
  });
  const record = {
    ...{ kind: 'gone', key: words, choice: 'keep', planBasis: versionId },
    ...{ wasLeftOut: false, before: null, after: null },
  };
  await ownerDb.$transaction([
    ownerDb.milestone.update({ where: { id: milestoneId }, data: { doneOn: expiresAt } }),
    ownerDb.session.create({ data: { userId, tokenHash: randomUUID(), expiresAt } }),
    ownerDb.logImport.create({
      data: { userId, planId, name: words, content: words, encoding: 'utf-8' },
    }),
    ownerDb.scenario.create({ data: { userId, planId, name: words, query: 'speed=1' } }),
    ownerDb.adoption.create({
      data: {
        userId,
        planId,
        name: words,
        query: 'speed=1',
        before: { due: [], dropped: [], created: [] },
      },
    }),
    ownerDb.postponement.create({ data: { userId, planId, actionKey: words, until: expiresAt } }),
    ownerDb.accountEvent.create({ data: { userId, kind: 'sign-in', device: words } }),
    ownerDb.mailLink.create({
      data: { userId, tokenHash: randomUUID(), purpose: 'reset', email: words, expiresAt },
    }),
    ownerDb.reminderSettings.create({
      data: {
        userId,
        weekly: true,
        weekday: 1,
        hour: 8,
        timeZone: words,
        goalDays: 7,
        reviews: true,
        outlooks: true,
      },
    }),
    ownerDb.reminder.create({
      data: { userId, kind: 'week', period: words, messageId: randomUUID() },
    }),
    ownerDb.roleChange.create({
      data: { userId, from: 'person', to: 'editor', byCommand: true },
    }),
    ownerDb.takeoutImport.create({
      data: {
        ...{ userId, faults: [words], expiresAt },
        plans: {
          create: {
            ...{ position: 1, title: words, state: 'new', remark: words, content: words },
            ...{ goals: 1, entries: 1, hash: '' },
          },
        },
      },
    }),
    ownerDb.planLink.create({
      data: {
        ...{ userId, planId, kind: 'shared-plan', scope: 'log', expiresAt },
        ...{ name: words, shownName: words, tokenHash: hashToken(randomUUID()) },
      },
    }),
    ownerDb.outlookDecision.create({
      data: { userId, planId, versionId, strategyKey: words, choice: 'keep', record },
    }),
  ]);
  await makeTakenReview(owned, '2026-W10', { next: words });
  await makeSignInMethods(userId, words);
  return owned;
}
