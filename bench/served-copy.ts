import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ended, startTool, stopChild } from '@/lib/cli/child';
import { freePort } from '@/lib/cli/ports';
import { Problem } from '@/lib/cli/problem';
import { testEnvironment } from '@/lib/server/testing/environment';
import { copyDirectory } from './project-copy';

export interface ServedCopy {
  readonly address: string;
  /** The command's process, above the server's. */
  readonly pid: number;
  /** Milliseconds from the command to the first page that came with status 200. */
  readonly readyMs: number;
  stop(): Promise<void>;
}

/** Milliseconds: a first start may have to build and to create a database. */
const patience = 5 * 60_000;

/**
 * Runs the command behind `npm start` in the copy, on a free port.
 *
 * @param settings for the app: without `DATABASE_URL` the copy has an embedded database of its own.
 */
export async function serveCopy(settings: Record<string, string> = {}): Promise<ServedCopy> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const child = startTool(path.join(copyDirectory, 'scripts', 'run.mjs'), ['start'], {
    cwd: copyDirectory,
    env: { ...testEnvironment(), NODE_ENV: 'production', ...settings, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const over = ended(child);
  await Promise.race([
    untilFirstPage(`${address}/`),
    over.then(() => {
      throw new Problem(`${said.trim()}\nThe copy of the app did not start.`);
    }),
  ]);
  const { pid = 0 } = child;
  return { address, pid, readyMs: performance.now() - started, stop: () => stopChild(child) };
}

async function untilFirstPage(url: string): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
    await response?.body?.cancel();
    if (response?.status === 200) return;
    await delay(25);
  }
  throw new Problem('The copy of the app did not answer within five minutes.');
}
