import { appendFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface ServerLog {
  /** Where journeys can read what the app wrote. */
  logFile: string;
  /** Appends what the app writes to the file; only errors are shown among the journeys' results. */
  write(text: string, stream: NodeJS.WriteStream): void;
  remove(): Promise<void>;
}

const ordinary = /^\{"level":"(trace|debug|info|warn)"/;

/** Opens a file for what the app under test writes. */
export async function openServerLog(): Promise<ServerLog> {
  const folder = await mkdtemp(path.join(tmpdir(), 'longview-log-'));
  const logFile = path.join(folder, 'server.log');
  appendFileSync(logFile, '');
  return {
    logFile,
    write(text, stream) {
      appendFileSync(logFile, text);
      const faults = text.split('\n').filter((line) => line && !ordinary.test(line));
      if (faults.length > 0) stream.write(`${faults.join('\n')}\n`);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
