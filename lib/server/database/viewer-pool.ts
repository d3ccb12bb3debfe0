import pg from 'pg';
import { asSystem, currentViewer } from './viewer';

type Callback = (
  error: Error | undefined,
  client?: pg.PoolClient,
  release?: (error?: Error | boolean) => void,
) => void;

/**
 * A pool that hands out no connection before PostgreSQL knows for whom: row-level security reads
 * the setting `app.viewer`. It is compared and, where it differs, set at every checkout, outside
 * of any transaction, so whatever became of the connection's last use, nothing of it is left. A
 * connection on which that fails is closed.
 */
export class ViewerPool extends pg.Pool {
  readonly #shownTo = new WeakMap<pg.PoolClient, string>();

  constructor(config: pg.PoolConfig) {
    super(config);
    // A connection that breaks fails its query; while nobody else listens it would end the process.
    this.on('connect', (client) => client.on('error', () => {}));
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
    // Whoever had it before stopped half-way: it is closed, and another one taken.
    if (client.getTransactionStatus() !== 'I') {
      client.release(true);
      return this.#checkOut(viewer);
    }
    try {
      // A new connection is nobody's.
      if ((this.#shownTo.get(client) ?? '') !== viewer) {
        await client.query(`SET app.viewer = ${pg.escapeLiteral(viewer)}`);
        this.#shownTo.set(client, viewer);
      }
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}

/** The same connections, every one checked out for the app itself. */
export function systemPool(pool: pg.Pool): pg.Pool {
  return new Proxy(pool, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => asSystem(() => Reflect.apply(value, target, args));
    },
  });
}
