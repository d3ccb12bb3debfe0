import 'server-only';
import { publicationFaults } from '@/lib/domain/editing';
import { checkDraft } from '@/lib/schemas/outlook-form';
import { systemDb } from '../db';
import { describeError, log } from '../log';
import { addVersion, lockOutlook } from '../outlooks/add-version';
import { outlookVersionContent } from '../outlooks/content';
import { currentVersionId } from '../outlooks/queries';
import { writeEvent } from './move-draft';

/** Milliseconds between two looks: what is due is read within seconds, on all instances. */
const EVERY = 5_000;

/**
 * Publishes what was scheduled for a moment that has come. Several instances may do so at once:
 * each draft is published by the first. One that cannot be published any more, because another
 * version came out meanwhile, goes back to approved, and its history says why.
 *
 * @returns how many were published
 */
export async function publishDueDrafts(now = new Date()): Promise<number> {
  const due = await systemDb.outlookDraft.findMany({
    where: { status: 'scheduled', scheduledFor: { lte: now } },
    orderBy: { scheduledFor: 'asc' },
    select: { id: true, slug: true },
  });
  let count = 0;
  for (const { id, slug } of due) if (await publishOne(id, slug)) count += 1;
  return count;
}

async function publishOne(id: string, slug: string): Promise<boolean> {
  return systemDb.$transaction(async (tx) => {
    await lockOutlook(tx, slug);
    // Whoever waited for the lock finds it done.
    const draft = await tx.outlookDraft.findFirst({
      where: { id, status: 'scheduled' },
      select: { content: true, baseVersionId: true, version: true },
    });
    if (!draft) return false;
    const { outlook } = checkDraft(draft.content);
    const currentId = await currentVersionId({ slug }, tx);
    const current = currentId ? await outlookVersionContent(currentId) : null;
    const fits =
      outlook && currentId === draft.baseVersionId && !publicationFaults(outlook, current)[0];
    const where = { id, version: draft.version };
    if (!fits) {
      await tx.outlookDraft.updateMany({
        where,
        data: { status: 'approved', scheduledFor: null, version: { increment: 1 } },
      });
      const note = 'Not published: another version came out meanwhile.';
      await writeEvent(tx, id, null, { kind: 'unscheduled', note });
      return false;
    }
    const version = await addVersion(tx, outlook, 'editor');
    await tx.outlookDraft.updateMany({
      where,
      data: {
        ...{ status: 'published', scheduledFor: null, publishedVersionId: version.id },
        version: { increment: 1 },
      },
    });
    const event = { kind: 'published', note: `Version ${version.number}, as scheduled` };
    await writeEvent(tx, id, null, event);
    return true;
  });
}

/** Looks for what is due for as long as the process lives; begun once, when the server starts. */
export function watchSchedule(): void {
  const look = () =>
    publishDueDrafts()
      .catch((error: unknown) => log('job-failed', { job: 'publish-due', ...describeError(error) }))
      .finally(() => setTimeout(look, EVERY).unref());
  setTimeout(look, EVERY).unref();
}
