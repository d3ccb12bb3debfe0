import 'server-only';
import { systemDb } from '../database/db';
import { RuleError } from '../database/errors';
import type { Transaction } from '../database/write-once';
import { describeError, log } from '../log';
import { addVersion } from '../outlook/add-version';
import { writeEvent } from './draft-transition';
import { publishable } from './publish';

/**
 * Publishes the drafts whose scheduled time has come, by the database's clock, which all instances
 * share. It may run several times at once: each draft is published once. A draft that can no
 * longer be published goes back to approved, and its history says why. One that fails is retried in
 * the next run and does not block the others.
 *
 * @returns how many were published
 */
export async function publishDueDrafts(): Promise<number> {
  const due = await systemDb.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "OutlookDraft"
    WHERE "status" = 'scheduled' AND "scheduledFor" <= now() ORDER BY "scheduledFor"`;
  let count = 0;
  for (const { id } of due) {
    const published = await systemDb.$transaction((tx) => publishOne(tx, id)).catch(noteFailure);
    if (published) count += 1;
  }
  return count;
}

async function publishOne(tx: Transaction, id: string): Promise<boolean> {
  // A draft that another instance or an editor has locked is skipped.
  const [draft] = await tx.$queryRaw<{ content: unknown; baseVersionId: string | null }[]>`
    SELECT "content", "baseVersionId" FROM "OutlookDraft"
    WHERE "id" = ${id}::uuid AND "status" = 'scheduled' AND "scheduledFor" <= now()
    FOR UPDATE SKIP LOCKED`;
  if (!draft) return false;
  const outlook = await publishable(tx, draft).catch(refusal);
  if (outlook instanceof RuleError) {
    await finish(tx, id, { status: 'approved' });
    const note = `Not published. ${outlook.sentence}`;
    await writeEvent(tx, id, null, { kind: 'unscheduled', note });
    return false;
  }
  const version = await addVersion(tx, outlook, 'editor');
  await finish(tx, id, { status: 'published', publishedVersionId: version.id });
  const event = { kind: 'published', note: `Version ${version.number}, as scheduled` };
  await writeEvent(tx, id, null, event);
  return true;
}

type End = { status: 'approved' } | { status: 'published'; publishedVersionId: string };

async function finish(tx: Transaction, id: string, end: End) {
  await tx.outlookDraft.update({
    where: { id },
    data: { ...end, scheduledFor: null, version: { increment: 1 } },
    select: { id: true },
  });
}

function refusal(error: unknown): RuleError {
  if (error instanceof RuleError) return error;
  throw error;
}

function noteFailure(error: unknown): false {
  log('job-failed', { job: 'publish-due', ...describeError(error) });
  return false;
}
