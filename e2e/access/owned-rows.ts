import { randomUUID } from 'node:crypto';
import { addDays } from '@/lib/domain/calendar';
import { insert, query } from '../support/database';
import { makeLink } from '../support/links';
import { ownOutlook, publish } from '../support/outlooks';
import {
  addRecoveryCode,
  createPerson,
  openSession,
  type Person,
  somePassword,
} from '../support/people';
import { createPlan, onlyGoal, type Plan, today } from '../support/plans';
import { turnRemindersOn } from '../support/reminders';

/**
 * One row of each kind that belongs to a person and whose id a route or an action takes. A new kind
 * of row gets an id here; the specs then try it as every other person.
 */
export type OwnedRows = Awaited<ReturnType<typeof createOwnedRows>>;

const ago = (days: number) => addDays(today(), -days);

export async function createOwnedRows(person: Person) {
  const secret = `Words of ${person.id}`;
  const plan = await createPlan(person, {
    title: secret,
    goals: [
      {
        title: secret,
        notes: secret,
        entries: [
          { occurredOn: ago(9), value: 1, note: secret },
          { occurredOn: ago(8), value: 2, note: secret },
        ],
        milestones: [
          { title: secret, dueOn: ago(1) },
          { title: secret, dueOn: ago(2), doneOn: ago(3) },
          { title: secret, dueOn: ago(4) },
        ],
      },
      { title: secret },
      { title: secret, droppedOn: ago(5) },
    ],
  });
  const [goal, untouched, dropped] = plan.goals;
  const [strategy] = plan.strategies;
  if (!goal || !untouched || !dropped || !strategy)
    throw new Error('A plan with three goals was made.');
  const [milestoneId = '', doneMilestoneId = '', removedMilestoneId = ''] = goal.milestoneIds;
  const [entryId = '', removedEntryId = ''] = goal.entryIds;
  await insert('EntryMark', {
    id: randomUUID(),
    entryId: removedEntryId,
    userId: person.id,
    removed: true,
  });
  await query('UPDATE "Milestone" SET "removedAt" = now() WHERE "id" = $1', [removedMilestoneId]);
  await query('UPDATE "PlanStrategy" SET "weight2031" = 99 WHERE "planId" = $1', [plan.id]);
  const period = '2026-W20';
  await insert('Review', {
    id: randomUUID(),
    planId: plan.id,
    userId: person.id,
    kind: 'weekly',
    period,
    answers: { next: secret },
    updatedAt: new Date(),
  });
  const [scenarioId, removedScenarioId] = [randomUUID(), randomUUID()];
  const scenario = { planId: plan.id, userId: person.id, name: secret, updatedAt: new Date() };
  await insert('Scenario', { ...scenario, id: scenarioId, query: 'fade=2' });
  await insert('Scenario', {
    ...scenario,
    id: removedScenarioId,
    query: 'fade=3',
    removedAt: new Date(),
  });
  return {
    ...(await (person.email === '' ? noAccount() : account(person, plan, secret, entryId))),
    planId: plan.id,
    strategyId: strategy.id,
    key: strategy.key,
    goalId: goal.id,
    untouchedGoalId: untouched.id,
    /** A ready-made goal of the strategy that the plan has not taken. */
    template: 'practitioner-interviews',
    droppedGoalId: dropped.id,
    milestoneId,
    doneMilestoneId,
    removedMilestoneId,
    entryId,
    removedEntryId,
    scenarioId,
    removedScenarioId,
    /** Of a review that is begun. */
    period,
    adoptionId: await adopt(person, plan, secret),
    ...(await archive(person, secret)),
    decisionId: await decideOn(person, plan),
    /** Another account, for administrators to act on. */
    account: (await createPerson()).id,
    sessionId: await signInElsewhere(person),
    ...(await editorial()),
    /** Text that only its owner's pages may show. */
    secret,
    email: person.email,
    password: somePassword,
    /** What the first step of starting a plan sends. */
    answers: Object.fromEntries(
      plan.strategies.flatMap(({ key }) => [
        [`levels.${key}`, 'new'],
        [`inUse.${key}`, 'no'],
      ]),
    ),
  };
}

/** What only an account has: imports, links, sign-in methods, reminders. */
async function account(person: Person, plan: Plan, secret: string, entryId: string) {
  const [uploadId, importedId] = [randomUUID(), randomUUID()];
  const expiresAt = new Date(Date.now() + 3_600_000);
  await insert('TakeoutImport', { id: uploadId, userId: person.id, expiresAt, faults: [secret] });
  await insert('TakeoutImport', { id: importedId, userId: person.id, expiresAt, status: 'done' });
  return {
    uploadId,
    importedId,
    ...(await importLogs(person, plan, secret, entryId)),
    linkId: (await makeLink(person, plan, { name: secret })).id,
    feedId: (await makeLink(person, plan, { name: secret, kind: 'calendar' })).id,
    /** Of a link that shows all of the plan. */
    token: (await makeLink(person, plan, { name: secret })).token,
    ...(await addSignInMethods(person, secret)),
    /** Of the address that ends the person's reminders. */
    link: await turnRemindersOn(person),
  };
}

/** A demo has none of these rows: the database refuses them. */
function noAccount() {
  const ids = [
    'uploadId',
    'importedId',
    'importId',
    'enteredImportId',
    'linkId',
    'feedId',
  ] as const;
  const others = ['token', 'passkeyId', 'identityId', 'recoveryCode', 'link'] as const;
  const names = [...ids, ...others];
  return Object.fromEntries(names.map((name) => [name, randomUUID()])) as Record<
    (typeof names)[number],
    string
  >;
}

/** A passkey, another sign-in service and a recovery code. */
async function addSignInMethods(person: Person, secret: string) {
  const [passkeyId, identityId] = [randomUUID(), randomUUID()];
  const userId = person.id;
  await insert('Passkey', {
    id: passkeyId,
    userId,
    credentialId: passkeyId,
    name: secret,
    backedUp: true,
    publicKey: Buffer.from('none'),
    counter: 0,
    transports: [],
  });
  await insert('LinkedIdentity', {
    id: identityId,
    userId,
    label: secret,
    issuer: 'https://accounts.google.com',
    subject: identityId,
  });
  return { passkeyId, identityId, recoveryCode: await addRecoveryCode(person) };
}

/** For editors: an outlook of two versions, and a draft of it. */
async function editorial() {
  const outlook = ownOutlook();
  await publish(outlook);
  await publish({ ...outlook, changes: ['A second version.'] });
  const draft = randomUUID();
  await insert('OutlookDraft', {
    id: draft,
    slug: outlook.slug,
    content: JSON.stringify(outlook),
    updatedAt: new Date(),
  });
  return { draft, outlook: outlook.slug };
}

/** A CSV file that is looked at, and one whose entry is imported. */
async function importLogs(person: Person, plan: Plan, secret: string, entryId: string) {
  const [importId, enteredImportId] = [randomUUID(), randomUUID()];
  const file = { planId: plan.id, userId: person.id, name: secret, encoding: 'utf-8' };
  const content = `date,goal,value,note\n${ago(7)},${secret},5,${secret}\n`;
  await insert('LogImport', { ...file, id: importId, content });
  const result = { entries: 1, goals: 1, made: 0, before: 10, after: 11 };
  const entered = { enteredAt: new Date(), entryIds: [entryId], goalIds: [], result };
  await insert('LogImport', { ...file, ...entered, id: enteredImportId, content: '' });
  return { importId, enteredImportId };
}

/** An adoption of what the plan already has, so that its undo has something to restore. */
async function adopt(person: Person, plan: Plan, secret: string): Promise<string> {
  const id = randomUUID();
  const before = { due: [], dropped: [], created: [], fade: { from: 20, to: 10 } };
  await insert('Adoption', {
    id,
    planId: plan.id,
    userId: person.id,
    name: secret,
    query: 'fade=10',
    before,
  });
  return id;
}

/** A decision to leave out a strategy that the plan does not have. */
async function decideOn(person: Person, plan: Plan): Promise<string> {
  const [row] = await query<{ versionId: string }>(
    'SELECT "outlookVersionId" AS "versionId" FROM "Plan" WHERE "id" = $1',
    [plan.id],
  );
  const [id, key, choice] = [randomUUID(), 'nothing-of-yours', 'leave-out'];
  const record = {
    kind: 'new',
    key,
    choice,
    planBasis: row?.versionId,
    wasLeftOut: false,
    before: null,
    after: null,
  };
  await insert('OutlookDecision', {
    id,
    planId: plan.id,
    userId: person.id,
    versionId: row?.versionId,
    strategyKey: key,
    choice,
    record,
  });
  return id;
}

/** A session on another device. */
async function signInElsewhere(person: Person): Promise<string> {
  await openSession(person);
  const [session] = await query<{ id: string }>(
    'SELECT "id" FROM "Session" WHERE "userId" = $1 ORDER BY "createdAt" DESC LIMIT 1',
    [person.id],
  );
  return session?.id ?? '';
}

/** An archived plan with a next action put off, and without one of its outlook's strategies. */
async function archive(person: Person, secret: string) {
  const plan = await createPlan(person, { title: secret, goals: [{ title: secret }] });
  await insert('Postponement', {
    actionKey: `log:${onlyGoal(plan).id}`,
    planId: plan.id,
    userId: person.id,
    until: addDays(today(), 9),
  });
  await query('UPDATE "Plan" SET "archivedAt" = now() WHERE "id" = $1', [plan.id]);
  const left = plan.strategies.at(-1);
  const [row] = await query<{ version: string }>(
    `DELETE FROM "PlanStrategy" s USING "Plan" p WHERE s."id" = $1 AND p."id" = s."planId"
     RETURNING p."outlookVersionId" AS "version"`,
    [left?.id],
  );
  return {
    archivedPlanId: plan.id,
    leftOutKey: left?.key ?? '',
    /** The id of the outlook's version, the same for every person. */
    outlookVersion: row?.version ?? '',
  };
}

/** The same, with each id replaced by one that no row has. */
export function withoutRows(own: OwnedRows): OwnedRows {
  const ids = Object.keys(own).filter((name) => name.endsWith('Id'));
  const none = Object.fromEntries([...ids, 'account'].map((name) => [name, randomUUID()]));
  return { ...own, ...none };
}
