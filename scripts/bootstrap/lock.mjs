import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from '../../lib/cli/processes.mjs';
import { say, stateDirectory } from './project.mjs';

const file = path.join(stateDirectory, 'preparing.lock');
const patience = 15 * 60_000;

/**
 * Runs `work` under a lock file (a mutex): no other command of this clone installs or builds
 * meanwhile. The lock of a killed command, or from before the machine's last boot, is stale.
 *
 * @template Result
 * @param {() => Promise<Result> | Result} work
 * @returns {Promise<Result>}
 */
export async function withLock(work) {
  mkdirSync(stateDirectory, { recursive: true, mode: 0o711 });
  const deadline = Date.now() + patience;
  for (let waits = 0; !take(); waits++) {
    if (waits === 0) say(`Waiting for another command of this clone (process ${holder()}) …`);
    if (Date.now() > deadline) {
      throw new Error(`Process ${holder()} is still preparing this clone. Stop it and try again.`);
    }
    await delay(200);
  }
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code !== 'EEXIST') throw error;
  }
  if (!isStale()) return false;
  rmSync(file, { force: true });
  return false;
}

function isStale() {
  try {
    const writtenAt = statSync(file).mtimeMs;
    const startedAt = Date.now() - uptime() * 1000;
    const pid = holder();
    // A lock without a number yet is being written at this moment.
    if (!(pid > 0)) return Date.now() - writtenAt > 5_000;
    return writtenAt < startedAt || !isAlive(pid);
  } catch {
    return false;
  }
}

function holder() {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return Number.NaN;
  }
}

function release() {
  if (holder() === process.pid) rmSync(file, { force: true });
}
