import { execFileSync } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import path from 'node:path';

export function pidFile(data: string): string {
  return path.join(data, 'postmaster.pid');
}

export interface PidFile {
  pid: number;
  /** Missing while the server is still starting. */
  port: number | undefined;
}

/** Lines of `postmaster.pid`: pid, data directory, start time, port, and more. */
export function parsePidFile(text: string): PidFile | undefined {
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const port = Number(lines[3]);
  return { pid, port: port > 0 ? port : undefined };
}

export async function readPidFile(data: string): Promise<PidFile | undefined> {
  try {
    return parsePidFile(await readFile(pidFile(data), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether the process is the server of that data directory, not another one with a reused pid. */
export async function isServerOf(pid: number, data: string): Promise<boolean> {
  if (process.platform === 'linux') {
    // The server works inside its data directory.
    return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === data;
  }
  try {
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes(data);
  } catch {
    return false;
  }
}
