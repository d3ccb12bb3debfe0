/** Columns of people's tables that a file of everything holds, by table. */
export const HELD: Readonly<Record<string, readonly string[]>> = {
  User: ['theme', 'dateFormat', 'weekStart'],
  Plan: [
    ...['outlookId', 'outlookVersionId', 'title', 'occupationCode', 'occupationTitle'],
    ...['startedOn', 'halfLifeYears', 'timeZone', 'archivedAt'],
  ],
  PlanStrategy: [
    ...['key', 'title', 'position', 'startingLevel', 'inUse', 'retired', 'basisId'],
    ...['required2026', 'required2031', 'required2036', 'required2046'],
    ...['weight2031', 'weight2036', 'weight2046'],
  ],
  Goal: [
    ...['strategyId', 'position', 'title', 'unit', 'baseline', 'target', 'points', 'startOn'],
    ...['dueOn', 'notes', 'droppedOn', 'templateKey'],
  ],
  Milestone: ['goalId', 'position', 'title', 'dueOn', 'doneOn', 'removedAt'],
  ProgressEntry: ['goalId', 'loggedOrder', 'occurredOn', 'value', 'note', 'link', 'replacesId'],
  EntryMark: ['sequence', 'entryId', 'removed'],
  Scenario: ['name', 'query', 'removedAt'],
  Adoption: ['name', 'query', 'before', 'undoneAt'],
  Postponement: ['actionKey', 'until'],
  OutlookDecision: ['sequence', 'versionId', 'strategyKey', 'choice', 'record', 'undoesId'],
  Review: ['kind', 'period', 'answers', 'snapshot'],
  ReminderSettings: ['weekly', 'weekday', 'hour', 'timeZone', 'goalDays', 'reviews', 'outlooks'],
  AccountEvent: ['kind', 'device', 'about', 'createdAt'],
};

const OWN = 'Names the row on this installation; a file has ids of its own.';
const OWNER = 'Says whose it is: that of the account that exports or imports it.';
const WRITTEN =
  'When this installation wrote the row. A file could only claim it; days that matter have a date of their own.';
const EDITS = 'Counts edits, so that two devices do not overwrite each other; of no use elsewhere.';
const SECRET = 'A secret, or the means to sign in here and nowhere else.';

/** Why a column is left out wherever it comes. */
export const LEFT_OUT_EVERYWHERE: Readonly<Record<string, string>> = {
  id: OWN,
  userId: OWNER,
  planId: 'Named by the place in the file.',
  createdAt: WRITTEN,
  updatedAt: WRITTEN,
  version: EDITS,
};

/** Why a table, or one of its columns, is left out. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'User.email': 'Belongs to the account and is confirmed by mail: a file must not choose it.',
  'User.verifiedEmail': 'As the address.',
  'User.passwordHash': SECRET,
  'User.role': 'Given by administrators: a file must not choose it.',
  'User.lastUsedAt': WRITTEN,
  'User.passkeyHandle': SECRET,
  'User.secondStep': SECRET,
  'Review.asOf': 'A copy of what the snapshot holds.',
  'Review.takenAt': WRITTEN,
  LogImport:
    'What the undo of a file needs on this installation; its entries are in the log like all others.',
  PlanLink: SECRET,
  TakeoutImport: 'A file on its way in, for an hour, or what can be undone, for a day.',
  TakeoutImportPlan: 'As the import that it is of.',
  Session: SECRET,
  MailLink: SECRET,
  Passkey: SECRET,
  WebAuthnChallenge: SECRET,
  RecoveryCode: SECRET,
  LinkedIdentity: SECRET,
  PendingSignIn: SECRET,
  IdempotencyKey: 'Keeps a form from being carried out twice; deleted after 30 days.',
  'ReminderSettings.linkId': SECRET,
  'ReminderSettings.nextAt': 'When this installation looks next whether there is something to say.',
  'ReminderSettings.lookedOn': 'When this installation looked last.',
  Reminder: 'Says what this installation has sent.',
  RoleChange: 'A record of what administrators did; the person reads it in the activity.',
};
