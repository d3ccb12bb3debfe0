import 'server-only';
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/env';
import { describeError, log } from '../log';

/** Milliseconds that a message stays in the outbox: its links are dead long before. */
const KEPT_FOR = 7 * 24 * 60 * 60 * 1_000;
/** Milliseconds between two purges of this process. */
const EVERY = 60 * 60 * 1_000;

/** A name that {@link keepInOutbox} gives: other files in the folder are not ours to delete. */
const OWN_NAME = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z-[a-z-]+-[\da-f]{8}\.(eml|part)$/;

/** How a name begins, so that names sort by time. */
const stampOf = (moment: number) => new Date(moment).toISOString().replaceAll(':', '-');

const outbox = () => path.resolve(env().MAIL_OUTBOX);

/**
 * Writes a message to the outbox: under another name, then renamed, so that no reader gets half of
 * it, and for the server's own user alone.
 */
export async function keepInOutbox(bytes: Buffer, kind: string): Promise<void> {
  await mkdir(outbox(), { recursive: true, mode: 0o700 });
  const name = `${stampOf(Date.now())}-${kind}-${randomUUID().slice(0, 8)}`;
  const partial = path.join(outbox(), `${name}.part`);
  await writeFile(partial, bytes, { mode: 0o600 });
  await rename(partial, path.join(outbox(), `${name}.eml`));
}

/** Deletes the messages that were written more than a week before `now`, in milliseconds. */
export async function purgeOutbox(now: number): Promise<void> {
  const oldest = stampOf(now - KEPT_FOR);
  const names = await readdir(outbox()).catch(unlessMissing);
  for (const name of names.filter((one) => OWN_NAME.test(one) && one < oldest)) {
    await rm(path.join(outbox(), name), { force: true });
  }
}

function unlessMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

/**
 * Purges the outbox now and every hour while the process lives, also when no message is written any
 * more: a mail server may have been set up since. Called once, when the server starts.
 */
export function watchOutbox(): void {
  const purge = () =>
    purgeOutbox(Date.now())
      .catch((error) => log('job-failed', { job: 'purge-outbox', ...describeError(error) }))
      .finally(() => setTimeout(purge, EVERY).unref());
  void purge();
}
