import { randomUUID } from 'node:crypto';
import { addDays } from '@/lib/domain/calendar';
import { toFields } from '@/lib/schemas/editing/outlook-form';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import { today } from '../support/plans';
import type { OwnedRows } from './owned-rows';

/**
 * Who may open each route and call each server action: a line for each one that the build holds.
 * The specs beside this file try every line without a session, as the owner, as another person, as
 * an editor and as an administrator, with every id that it takes. How to add a line is in
 * CONTRIBUTING.md.
 */

/**
 * A `holder` has the secret link that the address is. An `owner` is a signed-in person whose ids are in the address; `nobody` is for routes that only
 * Next.js opens, a sign-in service that leads back here, or a calendar that has a feed's address.
 */
export type RouteReader =
  | 'anyone'
  | 'holder'
  | 'person'
  | 'owner'
  | 'editor'
  | 'administrator'
  | 'nobody';

/**
 * Values for parts of an address that are not ids of a person's rows; those are in owned-rows.ts.
 */
export const words = {
  slug: 'machine-learning-engineer',
  number: '1',
  /** An occupation of the journeys' made-up evidence: lib/server/evidence/testing/made-up. */
  code: '15-2051.00',
  nextauth: 'callback/oidc',
  file: 'no-such-feed.ics',
};

/**
 * A visitor's demo has the route as well (trust 31). Without these words it leads to where the demo says
 * that it does not have it.
 */
type Line = RouteReader | `${'person' | 'owner'} or demo`;

/** By address, as the build names it. A route with methods other than GET alone lists them. */
export const routes: Record<string, Line | { who: Line; methods: string[] }> = {
  '/': 'anyone',
  '/how-readiness-works': 'anyone',
  '/demo': 'anyone',
  '/outlooks': 'anyone',
  '/outlooks/[slug]': 'anyone',
  '/outlooks/[slug]/social-image': 'anyone',
  '/outlooks/[slug]/evidence': 'anyone',
  '/outlooks/[slug]/start': 'anyone',
  '/outlooks/[slug]/start/goals': 'anyone',
  '/outlooks/[slug]/versions': 'anyone',
  '/outlooks/compare': 'anyone',
  '/occupations/[code]': 'anyone',
  '/outlooks/[slug]/versions/[number]': 'anyone',
  '/account-deleted': 'anyone',
  '/confirm-email': 'anyone',
  '/forgot-password': 'anyone',
  '/reset-password': 'anyone',
  '/sign-in': 'anyone',
  '/sign-in/leave': 'anyone',
  '/sign-in/recovery': 'anyone',
  '/sign-in/second-step': 'anyone',
  '/sign-up': 'anyone',
  '/api/auth/[...nextauth]': { who: 'nobody', methods: ['GET'] },
  '/calendar/[file]': 'nobody',
  '/api/health/live': 'anyone',
  '/api/health/ready': 'anyone',
  '/unsubscribe/[link]': 'anyone',
  '/api/unsubscribe/[link]': { who: 'anyone', methods: ['GET', 'POST'] },
  '/api/reports': { who: 'anyone', methods: ['POST'] },
  '/.well-known/security.txt': 'anyone',
  '/api/palette': 'person or demo',
  '/api/offline/entries': { who: 'person', methods: ['POST'] },
  '/offline': 'anyone',
  '/sw.js': 'anyone',
  '/api/passkeys/challenge': { who: 'anyone', methods: ['POST'] },
  '/apple-icon.png': 'anyone',
  '/favicon.ico': 'anyone',
  '/icon.svg': 'anyone',
  '/opengraph-image.png': 'anyone',
  '/robots.txt': 'anyone',
  '/sitemap.xml': 'anyone',
  '/_global-error': 'nobody',
  '/_not-found': 'nobody',

  '/editor': 'editor',
  '/editor/drafts/[draft]': 'editor',
  '/editor/drafts/[draft]/export': 'editor',
  '/editor/drafts/[draft]/preview': 'editor',
  '/editor/outlooks/[slug]': 'editor',
  '/editor/outlooks/[slug]/versions/[number]/file': 'editor',

  '/admin/people': 'administrator',
  '/admin/people/[account]': 'administrator',

  '/plans': 'person or demo',
  '/plans/latest': 'person or demo',
  '/settings': 'person',
  '/settings/activity': 'person',
  '/settings/data': 'person or demo',
  '/settings/data/account.zip': 'person or demo',
  '/settings/data/import': 'person',
  '/settings/data/upload': { who: 'person', methods: ['POST'] },
  '/settings/delete': 'person',
  '/settings/display': 'person or demo',
  '/settings/password': 'person',
  '/settings/reminders': 'person',
  '/settings/sessions': 'person',
  '/settings/connections': 'person',
  '/settings/passkeys': 'person',
  '/settings/recovery-codes': 'person',
  '/plans/[planId]': 'owner or demo',
  '/plans/[planId]/(.)log': 'owner or demo',
  '/plans/[planId]/calendar.ics': 'owner or demo',
  '/plans/[planId]/chart.svg': 'owner or demo',
  '/plans/[planId]/charts': 'owner or demo',
  '/plans/[planId]/charts/activity.csv': 'owner or demo',
  '/plans/[planId]/charts/activity.svg': 'owner or demo',
  '/plans/[planId]/charts/contributions.csv': 'owner or demo',
  '/plans/[planId]/charts/contributions.svg': 'owner or demo',
  '/plans/[planId]/charts/pace.csv': 'owner or demo',
  '/plans/[planId]/charts/pace.svg': 'owner or demo',
  '/plans/[planId]/charts/strategies.csv': 'owner or demo',
  '/plans/[planId]/charts/strategies.svg': 'owner or demo',
  '/plans/[planId]/entries/[entryId]': 'owner or demo',
  '/plans/[planId]/export': 'owner or demo',
  '/plans/[planId]/gap': 'owner or demo',
  '/plans/[planId]/reviews/compare': 'owner or demo',
  '/plans/[planId]/goals/[goalId]': 'owner or demo',
  '/plans/[planId]/goals/[goalId]/burn-up.csv': 'owner or demo',
  '/plans/[planId]/goals/[goalId]/burn-up.svg': 'owner or demo',
  '/plans/[planId]/goals/[goalId]/edit': 'owner or demo',
  '/plans/[planId]/goals/new': 'owner or demo',
  '/plans/[planId]/log': 'owner or demo',
  '/plans/[planId]/log/kept': 'owner',
  '/plans/[planId]/log/import': 'owner',
  '/plans/[planId]/log/import/[importId]': 'owner',
  '/plans/[planId]/outlook-changes': 'owner or demo',
  '/plans/[planId]/readiness.csv': 'owner or demo',
  '/plans/[planId]/print': 'owner or demo',
  '/plans/[planId]/road': 'owner or demo',
  '/plans/[planId]/reviews': 'owner or demo',
  '/plans/[planId]/reviews/[period]': 'owner or demo',
  '/plans/[planId]/scenarios': 'owner or demo',
  '/plans/[planId]/scenarios/adopt': 'owner or demo',
  '/plans/[planId]/settings': 'owner or demo',
  '/plans/[planId]/sharing': 'owner',
  '/plans/[planId]/sharing/new': 'owner',
  '/shared/[token]': 'holder',
  '/plans/[planId]/strategies/[key]': 'owner or demo',
  '/plans/[planId]/strategies/[key]/contributions.csv': 'owner or demo',
  '/plans/[planId]/strategies/[key]/contributions.svg': 'owner or demo',
  '/plans/[planId]/strategies/[key]/level.csv': 'owner or demo',
  '/plans/[planId]/strategies/[key]/level.svg': 'owner or demo',
  '/plans/[planId]/timeline': 'owner or demo',
  '/plans/[planId]/why': 'owner or demo',
};

export interface ActionRow {
  who: 'anyone' | 'person' | 'editor' | 'administrator';
  /** What its form sends for a person with the right role, with their own ids: it must succeed. */
  fields: (own: OwnedRows) => Record<string, string>;
  /** A demo has it as well. */
  inDemo?: true;
  /** The spec that shows its success, where fields alone are not enough, such as for a passkey. */
  succeedsIn?: string;
}

type Fields = ActionRow['fields'];

const anyone = (fields: Fields, succeedsIn?: string): ActionRow => ({
  who: 'anyone',
  fields,
  succeedsIn,
});
/** Writes of a signed-in person carry an idempotency key, as in every form. */
const keyed =
  (fields: Fields): Fields =>
  (own) => ({ idempotencyKey: randomUUID(), ...fields(own) });
const person = (fields: Fields, succeedsIn?: string): ActionRow => ({
  who: 'person',
  fields: keyed(fields),
  succeedsIn,
});
/** What a visitor's demo has too (trust 31); all others answer it with a sentence. */
const personOrDemo = (fields: Fields, succeedsIn?: string): ActionRow => ({
  ...person(fields, succeedsIn),
  inDemo: true,
});
const editor = (fields: Fields, succeedsIn?: string): ActionRow => ({
  who: 'editor',
  fields: keyed(fields),
  succeedsIn,
});
const administrator = (fields: Fields, succeedsIn?: string): ActionRow => ({
  who: 'administrator',
  fields: keyed(fields),
  succeedsIn,
});

const due = addDays(today(), 400);
const strategyValues = {
  inUse: 'yes',
  startingLevel: '1',
  required2026: '1',
  required2031: '1',
  required2036: '1',
  required2046: '1',
  weight2031: '1',
  weight2036: '1',
  weight2046: '1',
};
const goal = { title: 'Taken over', dueOn: due };
const entry = { value: '7', occurredOn: today(), note: 'Taken over' };
/** Has the form of a mailed link's token, and is not valid. */
const token = 'x'.repeat(43);
const newPassword = `slow herons ${randomUUID()}`;
const scenario = { name: 'Taken over', query: 'fade=1' };

/** By the file that exports it. */
export const actions: Record<string, Record<string, ActionRow>> = {
  'app/(auth)/actions.ts': {
    signInAction: anyone(({ email, password }) => ({ email, password })),
    signUpAction: anyone(({ password }) => ({ email: `${randomUUID()}@example.org`, password })),
    signOutAction: anyone(() => ({})),
  },
  'app/(public)/demo/actions.ts': {
    openDemoAction: anyone(() => ({ outlook: words.slug })),
    keepDemoAction: anyone(() => ({})),
    startOwnAction: anyone(() => ({})),
    leaveDemoAction: anyone(() => ({})),
  },
  'app/(auth)/link-actions.ts': {
    forgotPasswordAction: anyone(({ email }) => ({ email })),
    resetPasswordAction: anyone(
      () => ({ token, newPassword, account: randomUUID() }),
      'e2e/identity-mail.spec.ts',
    ),
    confirmEmailAction: anyone(() => ({ token }), 'e2e/identity-mail.spec.ts'),
  },
  'app/(app)/settings/actions.ts': {
    resendConfirmationAction: person(() => ({})),
    changeEmailAction: person(({ password }) => ({
      email: `${randomUUID()}@example.org`,
      currentPassword: password,
      answer: '',
    })),
    changePasswordAction: person(({ password }) => ({ currentPassword: password, newPassword })),
    sendPasswordLinkAction: person(() => ({})),
    endSessionAction: person(({ sessionId }) => ({ sessionId })),
    endEverySessionAction: person(() => ({})),
    deleteAccountAction: person(({ password }) => ({
      confirmation: 'delete',
      currentPassword: password,
      answer: '',
    })),
  },
  'app/(app)/settings/data/actions.ts': {
    importPlansAction: person(({ uploadId }) => ({ importId: uploadId })),
    undoImportAction: person(({ importedId }) => ({ importId: importedId })),
  },
  'app/(app)/settings/display-actions.ts': {
    updateDisplayAction: personOrDemo(() => ({
      theme: 'dark',
      dateFormat: 'iso',
      weekStart: 'sunday',
    })),
    followAccountAction: personOrDemo(() => ({})),
  },
  'app/(app)/settings/reminder-actions.ts': {
    updateRemindersAction: person(() => ({
      weekly: 'on',
      weekday: '1',
      hour: '8',
      timeZone: 'Europe/London',
      goals: 'on',
      goalDays: '7',
    })),
  },
  'app/(auth)/unsubscribe/actions.ts': {
    endRemindersAction: anyone(({ link }) => ({ token: link })),
  },
  'app/(auth)/sign-in/actions.ts': {
    passkeySignInAction: anyone(() => ({ answer: '{}' }), 'e2e/identity-passkeys.spec.ts'),
    passkeySecondFactorAction: anyone(() => ({ answer: '{}' }), 'e2e/identity-passkeys.spec.ts'),
    recoverySignInAction: anyone(({ email, recoveryCode }) => ({ email, code: recoveryCode })),
    recoveryCodeSecondFactorAction: anyone(
      ({ recoveryCode }) => ({ code: recoveryCode }),
      'e2e/identity-passkeys.spec.ts',
    ),
    providerSignInAction: anyone(() => ({ service: 'oidc' }), 'e2e/identity-providers.spec.ts'),
  },
  'app/(app)/settings/sign-in-method-actions.ts': {
    reauthenticateByPasswordAction: person(({ password }) => ({ currentPassword: password })),
    reauthenticateByPasskeyAction: person(
      () => ({ answer: '{}' }),
      'e2e/identity-passkeys.spec.ts',
    ),
    addPasskeyAction: person(() => ({ answer: '{}' }), 'e2e/identity-passkeys.spec.ts'),
    renamePasskeyAction: person(({ passkeyId }) => ({ passkeyId, version: '1', name: 'Mine' })),
    removePasskeyAction: person(({ passkeyId }) => ({ passkeyId })),
    setTwoFactorAction: person(() => ({ on: 'yes' })),
    newRecoveryCodesAction: person(() => ({})),
    connectProviderAction: person(() => ({ service: 'oidc' }), 'e2e/identity-providers.spec.ts'),
    disconnectProviderAction: person(({ identityId }) => ({ identityId })),
  },
  'app/(public)/outlooks/[slug]/start/actions.ts': {
    startPlanAction: anyone(
      keyed(({ answers }) => ({
        outlook: words.slug,
        outlookVersion: '1',
        timeZone: 'UTC',
        startedOn: '2026-01-01',
        ...answers,
      })),
    ),
  },
  'app/(app)/admin/people/actions.ts': {
    findAccountAction: administrator(({ email }) => ({ email })),
    setRoleAction: administrator(({ account }) => ({ account, role: 'editor' })),
  },
  // Drafts and outlooks belong to no person: any editor may act on any of them.
  'app/(app)/editor/actions.ts': {
    startDraftAction: editor(() => ({ slug: words.slug })),
    startOutlookAction: editor(() => ({ slug: `keeper-${randomUUID()}` })),
    importDraftAction: editor(() => ({
      file: JSON.stringify(sampleOutlook(`keeper-${randomUUID()}`)),
    })),
    rollBackAction: editor(({ outlook }) => ({
      slug: outlook,
      number: '1',
      current: '2',
      reason: 'Better.',
    })),
  },
  'app/(app)/editor/drafts/[draft]/actions.ts': {
    saveDraftAction: editor(({ draft }) => ({
      ...toFields(sampleOutlook()),
      draftId: draft,
      version: '1',
    })),
    draftStepAction: editor(({ draft }) => ({ draftId: draft, version: '1', verb: 'put-aside' })),
  },
  'app/(app)/plans/[planId]/actions.ts': {
    createGoalAction: personOrDemo(({ strategyId }) => ({ ...goal, strategyId })),
    addReadyMadeGoalAction: personOrDemo(({ planId, key, template }) => ({
      planId,
      strategyKey: key,
      template,
    })),
    takeBackGoalAction: personOrDemo(({ untouchedGoalId }) => ({ goalId: untouchedGoalId })),
    updateGoalAction: personOrDemo(({ goalId, strategyId }) => ({
      ...goal,
      goalId,
      strategyId,
      version: '1',
    })),
    dropGoalAction: personOrDemo(({ goalId }) => ({ goalId })),
    takeUpGoalAction: personOrDemo(({ droppedGoalId }) => ({ goalId: droppedGoalId })),
    orderGoalAction: personOrDemo(({ goalId }) => ({ goalId, direction: 'down' })),
    createMilestoneAction: personOrDemo(({ goalId }) => ({ ...goal, goalId })),
    updateMilestoneAction: personOrDemo(({ milestoneId }) => ({
      ...goal,
      milestoneId,
      version: '1',
    })),
    tickMilestoneAction: personOrDemo(({ milestoneId }) => ({ milestoneId })),
    untickMilestoneAction: personOrDemo(({ doneMilestoneId }) => ({
      milestoneId: doneMilestoneId,
    })),
    removeMilestoneAction: personOrDemo(({ milestoneId }) => ({ milestoneId })),
    restoreMilestoneAction: personOrDemo(({ removedMilestoneId }) => ({
      milestoneId: removedMilestoneId,
    })),
    logProgressAction: personOrDemo(({ goalId }) => ({ ...entry, goalId })),
    logStepAction: personOrDemo(({ goalId }) => ({ goalId })),
    correctEntryAction: personOrDemo(({ entryId }) => ({ ...entry, entryId })),
    removeEntryAction: personOrDemo(({ entryId }) => ({ entryId })),
    restoreEntryAction: personOrDemo(({ removedEntryId }) => ({ entryId: removedEntryId })),
    putOffNextAction: personOrDemo(({ planId }) => ({ planId, actionKey: 'log:any', days: '7' })),
    bringBackNextAction: personOrDemo(({ archivedPlanId }) => ({ planId: archivedPlanId })),
    updatePlanSettingsAction: personOrDemo(({ planId }) => ({
      planId,
      version: '1',
      title: 'Taken over',
      timeZone: 'UTC',
      'halfLife.fades': 'no',
    })),
    moveFirstDayAction: personOrDemo(({ planId }) => ({
      planId,
      version: '1',
      startedOn: '2026-01-01',
    })),
    archivePlanAction: personOrDemo(({ planId }) => ({ planId })),
    unarchivePlanAction: personOrDemo(({ archivedPlanId }) => ({ planId: archivedPlanId })),
    updatePlanStrategiesAction: personOrDemo(({ planId, key }) => ({
      ...Object.fromEntries(
        Object.entries(strategyValues).map(([name, value]) => [`strategies.${key}.${name}`, value]),
      ),
      planId,
      version: '1',
    })),
    resetPlanStrategyAction: personOrDemo(({ strategyId }) => ({ strategyId, version: '1' })),
  },
  'app/(app)/plans/[planId]/outlook-changes/actions.ts': {
    decideOutlookChangeAction: personOrDemo(({ archivedPlanId, leftOutKey, outlookVersion }) => ({
      planId: archivedPlanId,
      version: '1',
      versionId: outlookVersion,
      strategyKey: leftOutKey,
      choice: 'add',
      startingLevel: 'new',
    })),
    decideAllOutlookChangesAction: personOrDemo(({ planId, outlookVersion }) => ({
      planId,
      version: '1',
      versionId: outlookVersion,
      all: 'keep',
    })),
    undoOutlookDecisionAction: personOrDemo(({ decisionId }) => ({ decisionId, version: '1' })),
  },
  'app/(app)/plans/[planId]/reviews/actions.ts': {
    saveReviewAction: personOrDemo(({ planId, period }) => ({
      planId,
      period,
      version: '1',
      next: 'Taken over',
    })),
    putOffGoalAction: personOrDemo(({ goalId }) => ({ goalId, date: due, version: '1' })),
  },
  'app/(app)/plans/[planId]/log/import/actions.ts': {
    uploadLogAction: person(({ planId }) => ({ planId, text: `date,value\n${today()},7\n` })),
    answerDraftAction: person(({ importId, goalId, secret }) => ({
      ...{ importId, version: '1', next: 'look', seen: '', twins: 'on' },
      ...{ delimiter: 'comma', header: 'yes', dateOrder: 'day-first', decimalMark: 'point' },
      'targets.0.title': secret,
      'targets.0.to': goalId,
    })),
    discardDraftAction: person(({ importId }) => ({ importId })),
    undoLogImportAction: person(({ enteredImportId }) => ({ importId: enteredImportId })),
  },
  'app/(app)/plans/[planId]/scenarios/actions.ts': {
    saveScenarioAction: personOrDemo(({ planId }) => ({ ...scenario, planId })),
    renameScenarioAction: personOrDemo(({ scenarioId }) => ({
      scenarioId,
      version: '1',
      name: 'Taken over',
    })),
    removeScenarioAction: personOrDemo(({ scenarioId }) => ({ scenarioId })),
    restoreScenarioAction: personOrDemo(({ removedScenarioId }) => ({
      scenarioId: removedScenarioId,
    })),
    adoptScenarioAction: personOrDemo(({ planId }) => ({ ...scenario, planId, version: '1' })),
    undoAdoptionAction: personOrDemo(({ adoptionId }) => ({ adoptionId })),
  },
  'app/(app)/plans/[planId]/road/actions.ts': {
    acceptRoadAction: personOrDemo(
      ({ planId }) => ({ planId, version: '1', query: '', shown: token }),
      'e2e/road.spec.ts',
    ),
  },
  'app/(app)/plans/[planId]/sharing/calendar-actions.ts': {
    makeFeedAction: person(({ planId }) => ({
      planId,
      goals: 'on',
      until: addDays(today(), 30),
      name: 'Taken over',
    })),
    renewFeedAction: person(({ feedId: linkId }) => ({ linkId })),
  },
  'app/(app)/plans/[planId]/sharing/actions.ts': {
    makeSharedLinkAction: person(({ planId }) => ({
      planId,
      scope: 'goals',
      shownName: 'Taken over',
      name: 'Taken over',
      until: addDays(today(), 30),
    })),
    revokeLinkAction: person(({ linkId }) => ({ linkId })),
  },
  'app/(app)/plans/[planId]/timeline/actions.ts': {
    moveDateAction: personOrDemo(({ goalId: id }) => ({
      kind: 'goal',
      id,
      date: due,
      version: '1',
    })),
  },
};
