import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { todayIn } from '@/lib/domain/calendar';
import { roomUnder } from '@/lib/domain/ceiling';
import { periodOf } from '@/lib/domain/review';
import { makeFeed, renewFeed } from '../calendar-feed/mutations';
import { listFeeds } from '../calendar-feed/queries';
import { linkRoom, logRoom } from '../ceiling/queries';
import { NotFoundError } from '../database/errors';
import type { Who } from '../database/write-once';
import {
  createMilestone,
  setMilestoneDone,
  setMilestoneRemoved,
  updateMilestone,
} from '../goal/milestones';
import { moveGoalDueDate, moveMilestoneDate } from '../goal/move-dates';
import { createGoal, orderGoal, setGoalDropped, updateGoal } from '../goal/mutations';
import { goalName, listMilestones, milestoneTitle } from '../goal/queries';
import { addReadyMadeGoal, takeBackGoal } from '../goal/ready-made';
import {
  disconnectIdentity,
  removePasskey,
  renamePasskey,
} from '../identity/sign-in-method/mutations';
import { answerDraft } from '../log-import/answer';
import { createDraft, discardDraft, findOwnImport } from '../log-import/drafts';
import { getLogImport, listLogImports } from '../log-import/queries';
import { undoLogImport } from '../log-import/undo';
import {
  decideAllOutlookChanges,
  decideOutlookChange,
  undoOutlookDecision,
} from '../outlook-change/mutations';
import { getOutlookChange } from '../outlook-change/queries';
import { readPlanOnOutlook } from '../outlook-change/read-change';
import { getPaletteIndex } from '../palette/queries';
import { bumpPlan } from '../plan/bump-plan';
import { createPlan } from '../plan/create-plan';
import { currentMilestones } from '../plan/current-milestones';
import { entryEffect } from '../plan/entry-effect';
import { beginOn, moveFirstDay } from '../plan/first-day';
import { loadPlan } from '../plan/load-plan';
import { setPlanArchived, updatePlanSettings } from '../plan/mutations';
import { bringBackActions, putOffAction } from '../plan/postponements';
import { getGoal, getPlan, listPlans } from '../plan/queries';
import { resetPlanStrategy, updatePlanStrategies } from '../plan/strategy-values';
import { currentEntries, currentValue } from '../progress/current-entries';
import { correctEntry, logProgress, logStep, setEntryRemoved } from '../progress/mutations';
import { findEntry, latestEntries, listEntries } from '../progress/queries';
import { saveReview } from '../review/mutations';
import { listPastReviews } from '../review/past-reviews';
import {
  countTakenReviews,
  findReview,
  findReviewBefore,
  getReviewSnapshot,
  listDraftReviews,
  listEstimates,
  listTakenReviews,
} from '../review/queries';
import { acceptRoad } from '../road/accept-road';
import { adoptScenario } from '../scenario/adopt';
import { renameScenario, saveScenario, setScenarioRemoved } from '../scenario/mutations';
import { lockPlannedPlan } from '../scenario/planned-plan';
import { findAdoption, findLastAdoption, findScenario, listScenarios } from '../scenario/queries';
import { undoAdoption } from '../scenario/undo-adoption';
import { createPlanLink, revokePlanLink } from '../sharing/links';
import { listPlanLinks, listSharedLinks, previewSharedPlan } from '../sharing/queries';
import { createSharedPlanLink } from '../sharing/shared-links';
import { importPlans } from '../takeout/import-plans';
import { exportPlan } from '../takeout/queries';
import { readEntries } from '../takeout/read-entries';
import { readPlanContent } from '../takeout/read-plan';
import { planSnapshot } from '../takeout/snapshot';
import { undoImport } from '../takeout/undo-import';
import { choices, makeOutlook, makeOwnedRows, type OwnedRows, who } from './fixtures';
import { makeLogImport } from './log-import-fixture';
import { clearCookies, signInAs } from './mock-next-headers';
import { makeDecision } from './outlook-decision-fixture';
import { ownerDb as db } from './owner-database';
import { rowsOf } from './personal-rows';
import { agePlan, makeTakenReview } from './review-fixtures';
import { makeAdoption, makeScenario } from './scenario-fixtures';
import { makeSignInMethods } from './sign-in-method-fixtures';

vi.mock('next/headers', () => import('./mock-next-headers'));
// As the owner of the tables, from whom row-level security hides nothing: what keeps people apart
// here are the conditions of the queries alone. e2e/access tests both together.
vi.mock('../database/db', async () => {
  const { ownerDb, ownerPool } = await import('./owner-database');
  return { db: ownerDb, systemDb: ownerDb, pool: ownerPool };
});

type OwnedRowsOfEachKind = OwnedRows & {
  scenarioId: string;
  adoptionId: string;
  decisionId: string;
  draftId: string;
  importId: string;
  linkId: string;
  feedId: string;
  uploadId: string;
  importedId: string;
  passkeyId: string;
  identityId: string;
};
type Ids = Omit<OwnedRowsOfEachKind, 'userId'>;
const NOT_FOUND = { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' };

const goal = {
  title: 'Taken over',
  unit: '',
  baseline: 0,
  target: 3,
  points: 10,
  dueOn: '2030-01-31',
  notes: '',
};
const milestone = { title: 'Taken over', dueOn: '2029-01-31' };
const moved = { date: '2029-01-31', version: 1 };
const entry = { occurredOn: '2026-03-01', value: 99, note: 'Taken over', link: '' };
const settings = { version: 1, title: 'Taken over', timeZone: 'UTC', halfLife: 1 };
const asked = { version: 1, versionId: randomUUID() };
const period = periodOf('weekly', '2026-05-13');
const scenario = { name: 'Taken over', query: 'fade=1' };
const planLink = {
  kind: 'shared-plan' as const,
  scope: 'verdict',
  name: 'Taken over',
  shownName: 'Me',
  expiresAt: new Date('2099-01-01'),
};
const feed = { name: '', until: todayIn('UTC', new Date()), parts: ['goals' as const] };
const csvFile = {
  ...{ name: 'Taken over', encoding: 'utf-8', field: 'text' },
  content: 'date,value\n2026-03-01,99\n',
};
const values = {
  inUse: true,
  startingLevel: 1,
  required2026: 1,
  required2031: 1,
  required2036: 1,
  required2046: 1,
  weight2031: 1,
  weight2036: 1,
  weight2046: 1,
};

/** Each exported mutation that takes an id, as one person calls it with ids of `at`. */
const mutations: Record<string, (by: Who, at: Ids) => Promise<unknown>> = {
  createGoal: (by, { strategyId }) => createGoal(by, { ...goal, strategyId }),
  updateGoal: (by, { goalId, strategyId }) =>
    updateGoal(by, { ...goal, goalId, strategyId, version: 1 }),
  setGoalDropped: (by, { goalId }) => setGoalDropped(by, goalId, true),
  orderGoal: (by, { goalId }) => orderGoal(by, goalId, 'down'),
  addReadyMadeGoal: (by, { planId }) =>
    addReadyMadeGoal(by, { planId, strategyKey: 'learn-the-river', template: 'third' }),
  takeBackGoal: (by, { goalId }) => takeBackGoal(by, goalId),
  moveGoalDueDate: (by, { goalId: id }) => moveGoalDueDate(by, { ...moved, id }),
  moveMilestoneDate: (by, { milestoneId: id }) => moveMilestoneDate(by, { ...moved, id }),
  createMilestone: (by, { goalId }) => createMilestone(by, { ...milestone, goalId }),
  updateMilestone: (by, { milestoneId }) =>
    updateMilestone(by, { ...milestone, milestoneId, version: 1 }),
  setMilestoneDone: (by, { milestoneId }) => setMilestoneDone(by, milestoneId, true),
  setMilestoneRemoved: (by, { milestoneId }) => setMilestoneRemoved(by, milestoneId, true),
  updatePlanSettings: (by, { planId }) => updatePlanSettings(by, { ...settings, planId }),
  moveFirstDay: (by, { planId }) =>
    moveFirstDay(by, { planId, version: 1, startedOn: '2026-01-02' }),
  beginOn: (by, { planId }) =>
    db.$transaction((tx) => beginOn(tx, by.userId, planId, '2026-01-02')),
  setPlanArchived: (by, { planId }) => setPlanArchived(by, planId, true),
  putOffAction: (by, { planId }) => putOffAction(by, { planId, actionKey: 'log:goal', days: 7 }),
  bringBackActions: (by, { planId }) => bringBackActions(by, { planId }),
  updatePlanStrategies: (by, { planId }) =>
    updatePlanStrategies(by, { planId, version: 1, strategies: { 'learn-the-river': values } }),
  resetPlanStrategy: (by, { strategyId }) => resetPlanStrategy(by, strategyId, 1),
  logProgress: (by, { goalId }) => logProgress(by, { ...entry, goalId }),
  logStep: (by, { goalId }) => logStep(by, goalId),
  correctEntry: (by, { entryId }) => correctEntry(by, { ...entry, entryId }),
  setEntryRemoved: (by, { entryId }) => setEntryRemoved(by, entryId, true),
  saveScenario: (by, { planId }) => saveScenario(by, { ...scenario, planId }),
  renameScenario: (by, { scenarioId }) =>
    renameScenario(by, { scenarioId, version: 1, name: 'Taken over' }),
  setScenarioRemoved: (by, { scenarioId }) => setScenarioRemoved(by, scenarioId, true),
  adoptScenario: (by, { planId }) => adoptScenario(by, { ...scenario, planId, version: 1 }),
  undoAdoption: (by, { adoptionId }) => undoAdoption(by, adoptionId),
  acceptRoad: (by, { planId }) => acceptRoad(by, { planId, version: 1, query: '', shown: '' }),
  decideOutlookChange: (by, { planId }) =>
    decideOutlookChange(by, { ...asked, planId, strategyKey: 'learn-the-river', choice: 'keep' }),
  decideAllOutlookChanges: (by, { planId }) =>
    decideAllOutlookChanges(by, { ...asked, planId, all: 'take' }),
  undoOutlookDecision: (by, { decisionId }) => undoOutlookDecision(by, { decisionId, version: 1 }),
  createPlanLink: (by, { planId }) => createPlanLink(by, { ...planLink, planId }),
  createSharedPlanLink: (by, { planId }) =>
    createSharedPlanLink(by, {
      ...{ planId, scope: 'log', shownName: 'Me', name: 'Taken over' },
      until: todayIn('UTC', new Date()),
    }),
  revokePlanLink: (by, { linkId }) => revokePlanLink(by, linkId),
  saveReview: (by, { planId }) =>
    saveReview(by, { planId, period, version: 0, take: true, answers: { next: 'Taken over' } }),
  makeFeed: (by, { planId }) => makeFeed(by, { ...feed, planId }),
  renewFeed: (by, { feedId }) => renewFeed(by, feedId),
  createDraft: (by, { planId }) => createDraft(by, { ...csvFile, planId }),
  answerDraft: (by, { draftId: importId, goalId }) => {
    const all = {
      title: '',
      name: '',
      strategyId: '',
      unit: '',
      baseline: '',
      target: '',
      dueOn: '',
    };
    const form = { importId, version: 1, next: 'look' as const, seen: '' };
    return answerDraft(by, { ...form, targets: { 0: { ...all, to: goalId } } });
  },
  discardDraft: (by, { draftId }) => discardDraft(by, draftId),
  undoLogImport: (by, { importId }) => undoLogImport(by, importId),
  bumpPlan: (by, { planId }) => db.$transaction((tx) => bumpPlan(tx, by.userId, planId, 1)),
  renamePasskey: (by, { passkeyId }) => renamePasskey(by, { passkeyId, version: 1, name: 'Mine' }),
  removePasskey: (by, { passkeyId }) => removePasskey(by, passkeyId),
  disconnectIdentity: (by, { identityId }) => disconnectIdentity(by, identityId),
  importPlans: (by, { uploadId }) => importPlans(by, { importId: uploadId, settings: true }),
  undoImport: (by, { importedId }) => undoImport(by, importedId),
  lockPlannedPlan: (by, { planId }) =>
    db.$transaction((tx) => lockPlannedPlan(tx, by.userId, planId)),
};

/** Each exported query that takes an id, and whether its answer to a stranger is a 404. */
const queries: Record<
  string,
  { ask: (at: Ids, userId: string) => Promise<unknown>; none?: unknown }
> = {
  getPlan: { ask: ({ planId }) => getPlan(planId) },
  loadPlan: { ask: ({ planId }, userId) => loadPlan(planId, userId), none: null },
  getGoal: { ask: ({ planId, goalId }) => getGoal(planId, goalId) },
  listMilestones: { ask: ({ goalId }) => listMilestones(goalId), none: [] },
  goalName: { ask: ({ goalId }) => goalName(goalId), none: null },
  milestoneTitle: { ask: ({ milestoneId }) => milestoneTitle(milestoneId), none: null },
  listEntries: {
    ask: ({ goalId }) => listEntries(goalId),
    none: { entries: [], total: 0, pages: 1 },
  },
  latestEntries: { ask: ({ planId }) => latestEntries(planId, 10), none: [] },
  findEntry: { ask: ({ entryId }) => findEntry(entryId), none: null },
  listLogImports: { ask: ({ planId }) => listLogImports(planId), none: [] },
  getLogImport: { ask: ({ planId, importId }) => getLogImport(planId, importId) },
  findOwnImport: { ask: ({ importId }, userId) => findOwnImport(userId, importId), none: null },
  listScenarios: { ask: ({ planId }) => listScenarios(planId), none: [] },
  findLastAdoption: { ask: ({ planId }) => findLastAdoption(planId), none: null },
  logRoom: { ask: ({ planId }) => logRoom(planId), none: roomUnder('entries', 0) },
  linkRoom: { ask: ({ planId }) => linkRoom(planId), none: roomUnder('planLinks', 0) },
  previewSharedPlan: {
    ask: ({ planId }) => previewSharedPlan(planId, { scope: 'log', whose: 'Me' }),
  },
  listPlanLinks: {
    ask: ({ planId }) => listPlanLinks({ id: planId, timeZone: 'UTC' }, 'shared-plan'),
    none: [],
  },
  listSharedLinks: {
    ask: ({ planId }) => listSharedLinks({ id: planId, timeZone: 'UTC' }),
    none: [],
  },
  listFeeds: { ask: ({ planId }) => listFeeds({ id: planId, timeZone: 'UTC' }), none: [] },
  findScenario: {
    ask: ({ planId, scenarioId }) => findScenario(planId, scenarioId),
    none: null,
  },
  findAdoption: { ask: ({ planId, adoptionId }) => findAdoption(planId, adoptionId), none: null },
  currentEntries: { ask: ({ planId }, userId) => currentEntries(planId, userId), none: new Map() },
  currentValue: {
    ask: ({ goalId }, userId) => currentValue({ goalId, userId }, '2030-01-01', db),
    none: null,
  },
  entryEffect: {
    ask: ({ planId, goalId, entryId }, userId) => entryEffect(userId, { planId, goalId, entryId }),
    none: null,
  },
  currentMilestones: {
    ask: ({ planId }, userId) => currentMilestones(planId, userId),
    none: new Map(),
  },
  getPaletteIndex: {
    // Another plan's id changes the order of one's own goals and no more.
    ask: async ({ planId }) =>
      (await getPaletteIndex(planId)).goals.filter((goal) => goal.planId === planId),
    none: [],
  },
  countTakenReviews: { ask: ({ planId }) => countTakenReviews(planId), none: 0 },
  findReview: { ask: ({ planId }) => findReview(planId, '2026-W10'), none: null },
  findReviewBefore: {
    ask: ({ planId }) => findReviewBefore(planId, { kind: 'weekly', name: '2026-W11' }),
    none: null,
  },
  getReviewSnapshot: { ask: ({ planId }) => getReviewSnapshot(planId, '2026-W10'), none: null },
  listDraftReviews: { ask: ({ planId }) => listDraftReviews(planId), none: [] },
  listEstimates: { ask: ({ planId }) => listEstimates(planId), none: [] },
  listPastReviews: {
    ask: ({ planId }) => listPastReviews(planId, { weekly: 9, others: 9 }),
    none: [],
  },
  listTakenReviews: { ask: ({ planId }) => listTakenReviews(planId), none: [] },
  exportPlan: { ask: ({ planId }) => exportPlan(planId) },
  planSnapshot: { ask: ({ planId }, userId) => planSnapshot(userId, planId), none: null },
  readPlanContent: {
    ask: ({ planId }, userId) => db.$transaction((tx) => readPlanContent(tx, userId, planId)),
    none: null,
  },
  readEntries: {
    ask: ({ planId }, userId) => db.$transaction((tx) => readEntries(tx, userId, planId)),
    none: new Map(),
  },
  getOutlookChange: { ask: ({ planId }) => getOutlookChange(planId) },
  readPlanOnOutlook: {
    ask: ({ planId }, userId) => readPlanOnOutlook(db, userId, planId),
    none: null,
  },
};

/** Functions that take no id of a person's row, so that another person's id cannot be passed. */
const withoutIds = [
  'listPlans',
  'createPlan',
  'checkChoices',
  'faultOfFirstDay',
  'editorialValues',
  'strategyTexts',
  'planOutlook',
  'retirementOf',
  'readVersions',
  'toVersion',
  'askAbout',
  // Within a transaction that has found its rows by their person.
  'lockPerson',
  'lockPlan',
  'lockPlanOf',
  'moveDueDates',
  'deleteUntouched',
  'positionsAfter',
  'goalColumns',
  'takeUpGoals',
  // Handed the plan that was found for its person; asked with another's, see the test of reviews.
  'listOfferedReviews',
  'listOpenReviews',
  // Handed a file, or a draft and a plan that were found for their person.
  'decode',
  'readRecords',
  'UnreadableFile',
  'readFile',
  'previewOf',
  'enterRows',
  'purgeOldDrafts',
  'readRoom',
  'requireRoom',
  'requireRoomForGoals',
  'withinOpenGoals',
  'planRooms',
  'readDecision',
  'keepPlanDraft',
  'planDraftGoalTitles',
  'claimPlanDraft',
  'deletePlanDraft',
  // Whose access is a token: the tests of its own room.
  'openPlanLink',
  'openSharedPlan',
  'readSharedPlan',
  'countsAsOpening',
  'logOffset',
  'toLogSource',
  'linkEnd',
  'answerFeed',
  'loadFeedPlan',
  'planCalendar',
  'writeCalendar',
  'calendarText',
  // Of the person themselves, by their own id; whose access is a token: the tests of the room.
  'endReminders',
  'endToken',
  'findSettings',
  'getReminders',
  'hasReminders',
  'lookForReminders',
  'readDigest',
  'readEndToken',
  'remind',
  'reminderMessage',
  'toReminded',
  'updateReminders',
  'planReadiness',
  'readinessInParts',
  'layPlanRoad',
  'openTemplates',
  'layFirstRoad',
  'writeRoad',
  'toGoal',
  'toReadinessInput',
  'exportAccount',
  'waitingImport',
  'undoableImports',
  'purgeImports',
  'stageTakeout',
  'mayExceedImport',
  'inBatches',
  'writeEntries',
  'toAdoption',
  'toDecision',
  'toReview',
  'nameGoals',
  'ImportsBusy',
  'oneAtATime',
  'planDownload',
  'withUploadedFile',
  'jsonText',
  'onThisOutlook',
  'contentHash',
  'textHash',
  'orderedIds',
  'writePlan',
  'addPlan',
  'planIds',
  'archive',
  'addPasskey',
  'beginPasskey',
  'finishPasskey',
  'listConnections',
  'listPasskeys',
  'lockSignInMethods',
  'losesSignInMethods',
  'removeSignInMethods',
  'recoveryCodeState',
  'replaceRecoveryCodes',
  'twoFactorState',
  'setTwoFactor',
];

let mine: OwnedRowsOfEachKind;
let theirs: OwnedRowsOfEachKind;

async function makeImport(userId: string, status: string): Promise<string> {
  const data = { userId, status, expiresAt: new Date(Date.now() + 3_600_000) };
  return (await db.takeoutImport.create({ data, select: { id: true } })).id;
}

async function makeRowOfEachKind(outlook: string): Promise<OwnedRowsOfEachKind> {
  const owned = await makeOwnedRows(outlook);
  return {
    ...owned,
    scenarioId: await makeScenario(owned),
    adoptionId: await makeAdoption(owned),
    decisionId: await makeDecision(owned),
    draftId: (await createDraft(who(owned.userId), { ...csvFile, planId: owned.planId })).importId,
    importId: await makeLogImport(owned),
    linkId: (await createPlanLink(who(owned.userId), { ...planLink, planId: owned.planId })).linkId,
    feedId: (await makeFeed(who(owned.userId), { ...feed, planId: owned.planId })).linkId,
    uploadId: await makeImport(owned.userId, 'waiting'),
    importedId: await makeImport(owned.userId, 'done'),
    ...(await makeSignInMethods(owned.userId)),
  };
}

beforeAll(async () => {
  const outlook = await makeOutlook();
  mine = await makeRowOfEachKind(outlook);
  theirs = await makeRowOfEachKind(outlook);
  await createPlan(who(theirs.userId), choices(outlook));
  const { userId, planId } = theirs;
  await agePlan(mine);
  await agePlan(theirs);
  await makeTakenReview(theirs);
  await makeTakenReview(theirs, '2026', { strategies: { 'learn-the-river': { level: 60 } } });
  await db.review.create({
    data: { userId, planId, kind: 'quarterly', period: '2026-Q2', answers: {} },
    select: { id: true },
  });
  await putOffAction(who(userId), { planId, actionKey: 'log:goal', days: 7 });
});
afterAll(() => db.$disconnect());

/** Runs `attempt` and proves that neither person's rows differ afterwards. */
async function changesNothing(attempt: () => Promise<void>) {
  const before = await rowsOf(mine.userId, theirs.userId);
  expect(before.ProgressEntry).toHaveLength(2);
  await attempt();
  expect(await rowsOf(mine.userId, theirs.userId)).toEqual(before);
}

describe('every mutation and query of a person’s rows (trust 9)', () => {
  it('has a row in this matrix', async () => {
    const exported: string[] = [];
    const features = [
      'calendar-feed',
      'ceiling',
      'goal',
      'log-import',
      'outlook-change',
      'palette',
      'plan',
      'progress',
      'reminder',
      'review',
      'road',
      'scenario',
      'sharing',
      'takeout',
      'identity/sign-in-method',
    ];
    for (const feature of features) {
      const folder = path.join(import.meta.dirname, '..', feature);
      for (const file of await readdir(folder)) {
        if (/\.(test|fixture)\.ts$/.test(file)) continue;
        const module: Record<string, unknown> = await import(path.join(folder, file));
        const functions = Object.keys(module).filter((name) => typeof module[name] === 'function');
        exported.push(...functions);
      }
    }
    const known = [...Object.keys(mutations), ...Object.keys(queries), ...withoutIds];
    expect(exported.sort()).toEqual(known.sort());
  });
});

describe('another person’s ids, with row-level security out of the way (trust 9)', () => {
  it.each(Object.keys(mutations))('are not found by %s, and nothing changes', async (name) => {
    await changesNothing(async () => {
      await expect(mutations[name]?.(who(mine.userId), theirs)).rejects.toThrow(NotFoundError);
    });
  });

  it.each(Object.keys(mutations))('look to %s just like ids that do not exist', async (name) => {
    const nowhere = Object.fromEntries(Object.keys(mine).map((id) => [id, randomUUID()])) as Ids;
    await changesNothing(async () => {
      await expect(mutations[name]?.(who(mine.userId), nowhere)).rejects.toThrow(NotFoundError);
    });
  });

  it.each(Object.entries(queries))('are not found by %s', async (_name, { ask, none }) => {
    await signInAs(mine.userId);
    await changesNothing(async () => {
      const answer = ask(theirs, mine.userId);
      if (none === undefined) await expect(answer).rejects.toMatchObject(NOT_FOUND);
      else expect(await answer).toEqual(none);
    });
  });

  it.each(Object.entries(queries))('answer to %s for their owner', async (_name, { ask, none }) => {
    await signInAs(theirs.userId);
    const answer = await ask(theirs, theirs.userId);
    expect(answer).toBeTruthy();
    expect(answer).not.toEqual(none);
  });

  it('are not among the plans that a person is shown', async () => {
    await signInAs(mine.userId);
    expect((await listPlans()).map(({ id }) => id)).toEqual([mine.planId]);
  });

  it('send a visitor without a session to sign in', async () => {
    clearCookies();
    for (const name of [
      'getPlan',
      'getOutlookChange',
      'listMilestones',
      'goalName',
      'milestoneTitle',
      'listEntries',
      'latestEntries',
      'findEntry',
      'listLogImports',
      'getLogImport',
      'listPlanLinks',
      'listSharedLinks',
      'listFeeds',
      'listScenarios',
      'findScenario',
      'findLastAdoption',
      'findAdoption',
    ]) {
      const redirected = expect(queries[name]?.ask(mine, mine.userId)).rejects;
      await redirected.toMatchObject({ digest: expect.stringContaining(';/sign-in?next=') });
    }
  });
});

describe('values that are not ids', () => {
  const garbage = Object.fromEntries(
    [
      'planId',
      'strategyId',
      'otherStrategyId',
      'goalId',
      'milestoneId',
      'entryId',
      'scenarioId',
      'adoptionId',
      'decisionId',
      'linkId',
      'uploadId',
      'importedId',
      'feedId',
      'draftId',
      'importId',
    ].map((name) => [name, "1' OR 1=1 --"]),
  ) as Ids;

  // These are asked by other queries only, with ids that have been looked at.
  const inner = [
    'currentEntries',
    'currentMilestones',
    'currentValue',
    'entryEffect',
    'findOwnImport',
    'loadPlan',
    'readPlanOnOutlook',
    'planSnapshot',
    'readEntries',
    'readPlanContent',
  ];

  it.each(Object.entries(queries).filter(([name]) => !inner.includes(name)))(
    'are not found by %s',
    async (_name, { ask, none }) => {
      await signInAs(mine.userId);
      const answer = ask(garbage, mine.userId);
      if (none === undefined) await expect(answer).rejects.toMatchObject(NOT_FOUND);
      else expect(await answer).toEqual(none);
    },
  );
});

describe('an adoption of another plan of one’s own', () => {
  it('is not found in this one', async () => {
    await signInAs(theirs.userId);
    const { id } = await db.plan.findFirstOrThrow({
      where: { userId: theirs.userId, id: { not: theirs.planId } },
      select: { id: true },
    });
    expect(await findAdoption(id, theirs.adoptionId)).toBeNull();
    expect(await findAdoption(theirs.planId, theirs.adoptionId)).not.toBeNull();
  });
});

describe('a parent of another person', () => {
  it('is refused as the strategy of one’s own goal', async () => {
    const { goalId } = mine;
    for (const strategyId of [theirs.strategyId, theirs.otherStrategyId]) {
      await changesNothing(async () => {
        const edit = { ...goal, goalId, strategyId, version: 1 };
        await expect(updateGoal(who(mine.userId), edit)).rejects.toThrow(NotFoundError);
      });
    }
  });

  it('is refused as a goal’s new place, and so is another plan of one’s own', async () => {
    const { userId, goalId, planId } = theirs;
    const { id: strategyId } = await db.planStrategy.findFirstOrThrow({
      where: { userId, planId: { not: planId } },
      select: { id: true },
    });
    await changesNothing(async () => {
      const edit = { ...goal, goalId, strategyId, version: 1 };
      await expect(updateGoal(who(userId), edit)).rejects.toThrow(NotFoundError);
    });
  });
});
