import pg from 'pg';
import { asSystem, currentViewer } from './viewer';

type Callback = (
  error: Error | undefined,
  client?: pg.PoolClient,
  release?: (error?: Error | boolean) => void,
) => void;

/**
 * A pool for row-level security: it sets `app.viewer`, which the policies read, on each connection
 * before it hands it out. The setting is compared and, where it differs, set at every checkout,
 * outside of any transaction, so that nothing is left of the connection's last use. A connection on
 * which that fails is closed.
 */
export class RowSecurityPool extends pg.Pool {
  readonly #viewers = new WeakMap<pg.PoolClient, string>();

  constructor(config: pg.PoolConfig) {
    super(config);
    // A connection that breaks fails its query; an error without a listener would end the process.
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
    // The last user left a transaction open: close this connection and take another one.
    if (client.getTransactionStatus() !== 'I') {
      client.release(true);
      return this.#checkOut(viewer);
    }
    try {
      // A new connection has no viewer.
      if ((this.#viewers.get(client) ?? '') !== viewer) {
        await client.query(`SET app.viewer = ${pg.escapeLiteral(viewer)}`);
        this.#viewers.set(client, viewer);
      }
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
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
