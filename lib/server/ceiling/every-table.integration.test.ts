import { afterAll, expect, it } from 'vitest';
import { CEILINGS, type Ceiling } from '@/lib/domain/ceiling';
import { EVIDENCE_TABLES } from '../database/evidence-tables';
import { ownerPool as pool } from '../testing/owner-database';

/** What bounds the rows of each table: ceilings, or a reason why there is none. */
const BOUNDS: Record<string, readonly Ceiling[] | string> = {
  Plan: ['plansInUse', 'plans'],
  PlanStrategy: 'One for each key that the outlook has or had: at most eight for each version.',
  Goal: ['openGoals', 'goals'],
  Milestone: ['milestones', 'allMilestones'],
  ProgressEntry: ['entries', 'allEntries'],
  EntryMark: ['entryMarks'],
  LogImport: ['logImports', 'logImportDrafts'],
  Scenario: ['scenarios', 'removedScenarios'],
  Adoption: ['adoptions'],
  Postponement: ['postponements'],
  TakeoutImport:
    'One that waits, which the next one replaces; those that were imported, for a day.',
  TakeoutImportPlan: 'At most as many for each import as a person may have plans.',
  OutlookDecision: ['decisions'],
  PlanLink: ['planLinks', 'endedPlanLinks'],
  Review: ['reviews'],
  Passkey: ['passkeys'],
  Session: ['sessions'],
  AccountEvent: ['accountEvents'],
  IdempotencyKey:
    'One for each write: the rate of writes bounds them, and they are kept for 30 days.',
  RecoveryCode: 'A new set replaces the one before.',
  LinkedIdentity: 'One for each sign-in service that the operator has set up.',
  ReminderSettings: 'One for each person.',
  Reminder:
    'One for each thing that a message has said, with one message a day at most; goals, reviews and plans have ceilings.',
  RoleChange: 'Written by administrators and by the command line.',
  User: 'Sign-ups are limited by network address.',
  MailLink: 'Kept for a day at most; the quotas of mail limit them.',
  PendingSignIn: 'Kept for ten minutes, after a right first factor.',
  WebAuthnChallenge: 'Kept for five minutes; challenges are limited by network address.',
  PlanDraft: 'Kept for a week and bounded in size; drafts are limited by network address.',
  throttle: 'One for each counter, deleted when it expires.',
  Outlook: 'Written by editors.',
  OutlookVersion: 'Written by editors.',
  OutlookDraft: 'Written by editors, at the rate of writes.',
  OutlookDraftEvent: 'Written by editors, at the rate of writes.',
  _prisma_migrations: 'Written by migrations.',
};

afterAll(() => pool.end());

it('every table has a ceiling or a reason for none, and every ceiling a table (trust 24)', async () => {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const evidence: readonly string[] = EVIDENCE_TABLES;
  const tables = rows.map(({ name }) => name).filter((name) => !evidence.includes(name));
  const decided = tables.filter((name) => Object.hasOwn(BOUNDS, name) || name === 'EvidenceImport');
  const open = tables.filter((name) => !decided.includes(name));
  expect(open, 'Give them a ceiling in lib/domain/ceiling, or say here why they need none').toEqual(
    [],
  );
  expect(Object.keys(BOUNDS).filter((name) => !tables.includes(name))).toEqual([]);
  const used = Object.values(BOUNDS).flatMap((bound) => (typeof bound === 'string' ? [] : bound));
  expect(used.toSorted()).toEqual(Object.keys(CEILINGS).toSorted());
});
