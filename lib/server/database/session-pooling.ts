import type pg from 'pg';
import { openClient } from './connection';

/** Connections that are compared: more than one, as a pooler may have several processes. */
const CONNECTIONS = 3;

const LOOK = `SELECT pg_backend_pid() AS pid, current_setting('app.mark', true) AS mark`;

/**
 * Whether each connection keeps a server process of its own, with its settings, until it is closed.
 * Through a pooler that hands them out for each transaction or statement it does not: two
 * connections have the same process, or one has two.
 */
export async function keepsSessions(url: string): Promise<boolean> {
  const clients: pg.Client[] = [];
  const processes: number[] = [];
  /** Looked at twice: a pooler that takes its processes in turn shows another one. */
  const isItself = async (client: pg.Client, index: number) => {
    for (let time = 0; time < 2; time += 1) {
      const { rows } = await client.query<{ pid: number; mark: string }>(LOOK);
      const [found] = rows;
      if (!found || found.mark !== `mark-${index}`) return false;
      processes[index] ??= found.pid;
      if (processes.indexOf(found.pid) !== index) return false;
    }
    return true;
  };
  try {
    while (clients.length < CONNECTIONS) {
      const client = await openClient(url);
      const index = clients.push(client) - 1;
      await client.query(`SET app.mark = 'mark-${index}'`);
      for (const [at, other] of clients.entries()) {
        if (!(await isItself(other, at))) return false;
      }
    }
    return true;
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}
