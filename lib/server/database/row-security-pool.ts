import pg from 'pg';
import { asSystem, currentViewer } from './viewer';

type Callback = (
  error: Error | undefined,
  client?: pg.PoolClient,
  release?: (error?: Error | boolean) => void,
) => void;

/** The server's process, and since when the server runs: process ids come again after a restart. */
const PROCESS = `concat(pg_backend_pid(), ' of ', pg_postmaster_start_time()) AS "process"`;

/**
 * A pool for row-level security: it sets `app.viewer`, which the policies read, on each connection
 * before it hands it out. The setting is compared and, where it differs, set at every checkout,
 * outside of any transaction, so that nothing is left of the connection's last use. A connection on
 * which that fails is closed.
 *
 * The server's process is compared at the same time: when two connections have the same one, or one
 * has had two, a pooler hands them out for each transaction, and the viewer is anybody's. From then
 * on the pool hands out nothing.
 */
export class RowSecurityPool extends pg.Pool {
  readonly #last = new WeakMap<pg.PoolClient, { viewer: string; process: string }>();
  /** The connection of each process of the server. */
  readonly #clients = new Map<string, pg.PoolClient>();
  #shared = false;

  constructor(config: pg.PoolConfig) {
    super(config);
    // A connection that breaks fails its query; an error without a listener would end the process.
    this.on('connect', (client) => client.on('error', () => {}));
    this.on('remove', (client) => this.#clients.delete(this.#last.get(client)?.process ?? ''));
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<pg.PoolClient> | undefined {
    const client = this.#checkOut(currentViewer());
    if (!callback) return client;
    client.then(
      (ready) => callback(undefined, ready, (error) => ready.release(error)),
      (error: Error) => callback(error),
    );
  }

  async #checkOut(viewer: string): Promise<pg.PoolClient> {
    const client = await super.connect();
    // The last user left a transaction open: close this connection and take another one.
    if (client.getTransactionStatus() !== 'I') {
      client.release(true);
      return this.#checkOut(viewer);
    }
    try {
      // A new connection has no viewer.
      if ((this.#last.get(client)?.viewer ?? '') !== viewer) {
        await this.#setViewer(client, viewer);
      }
      if (this.#shared) throw new Error('A pooler shares connections between transactions.');
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async #setViewer(client: pg.PoolClient, viewer: string): Promise<void> {
    const { rows } = await client.query<{ process: string }>(
      `SELECT set_config('app.viewer', ${pg.escapeLiteral(viewer)}, false), ${PROCESS}`,
    );
    const process = rows[0]?.process ?? '';
    const before = this.#last.get(client)?.process ?? process;
    this.#shared ||= before !== process || (this.#clients.get(process) ?? client) !== client;
    this.#clients.set(process, client);
    this.#last.set(client, { viewer, process });
  }
}

/** The same connections, each checked out with the app itself as the viewer. */
export function systemPool(pool: pg.Pool): pg.Pool {
  return new Proxy(pool, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => asSystem(() => Reflect.apply(value, target, args));
    },
  });
}
