import { own } from '@/lib/domain/own';
import { EVIDENCE_TABLES } from '../evidence-tables';

export type Privilege = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

const READ: readonly Privilege[] = ['SELECT'];
const ADD: readonly Privilege[] = ['SELECT', 'INSERT'];
const EDIT: readonly Privilege[] = ['SELECT', 'INSERT', 'UPDATE'];
const ALL: readonly Privilege[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/**
 * The app's privileges on each table. Deleting a person or a plan deletes the rows that reference it
 * by foreign keys, which needs no privilege on their tables. A table that is missing here gets all
 * privileges, without UPDATE where a trigger makes it append-only; a test fails until it is added.
 */
export const decided: Readonly<Record<string, readonly Privilege[]>> = {
  _prisma_migrations: [],
  // Published by the seed, as the owner, and by editors.
  Outlook: ADD,
  OutlookVersion: ADD,
  OutlookDraft: EDIT,
  OutlookDraftEvent: ADD,
  EvidenceImport: READ,
  ...Object.fromEntries(EVIDENCE_TABLES.map((name) => [name, READ])),
  // People.
  User: ALL,
  Session: ALL,
  MailLink: ALL,
  AccountEvent: ['SELECT', 'INSERT', 'DELETE'],
  RoleChange: ADD,
  Passkey: ALL,
  WebAuthnChallenge: ['SELECT', 'INSERT', 'DELETE'],
  RecoveryCode: ALL,
  LinkedIdentity: ALL,
  PendingSignIn: ['SELECT', 'INSERT', 'DELETE'],
  throttle: ALL,
  PlanDraft: ['SELECT', 'INSERT', 'DELETE'],
  IdempotencyKey: ALL,
  // Plans: archived and dropped, not deleted, but for one that was imported within a day, whose import
  // is undone: a policy admits no other.
  Plan: ALL,
  // A decision that is undone deletes the strategies that it added.
  PlanStrategy: ALL,
  // An adoption that is undone deletes the goals that it added.
  Goal: ALL,
  Milestone: EDIT,
  ProgressEntry: ADD,
  EntryMark: ADD,
  // Drafts are deleted after a day.
  LogImport: ALL,
  // Of the removed ones, the latest are kept.
  Scenario: ALL,
  Adoption: EDIT,
  Postponement: ALL,
  TakeoutImport: ALL,
  TakeoutImportPlan: ['SELECT', 'INSERT', 'UPDATE'],
  OutlookDecision: ADD,
  // Of those that ended, the latest are kept.
  PlanLink: ALL,
  // A trigger refuses changes once it is taken.
  Review: EDIT,
  ReminderSettings: EDIT,
  Reminder: EDIT,
  // The job queue (docs/decisions/046).
  'pgboss.version': ['SELECT', 'UPDATE'],
  'pgboss.queue': EDIT,
  'pgboss.schedule': ALL,
  'pgboss.job': ALL,
  'pgboss.job_common': ALL,
  'pgboss.job_dependency': ['SELECT', 'DELETE'],
  'pgboss.bam': READ,
  // What other programs of the library left there; it is looked at in the housekeeping.
  'pgboss.instance': ['SELECT', 'UPDATE', 'DELETE'],
  'pgboss.queue_stats': [],
  'pgboss.subscription': [],
  'pgboss.warning': [],
};

export interface Table {
  name: string;
  /** Whether a trigger refuses every change of a row. */
  appendOnly: boolean;
}

export function privilegesOn({ name, appendOnly }: Table): readonly Privilege[] {
  return own(decided, name) ?? ALL.filter((privilege) => !(appendOnly && privilege === 'UPDATE'));
}
