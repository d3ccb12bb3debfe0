import { hostname } from 'node:os';
import { Problem } from './problem';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the web server listens. */
export interface WebSettings {
  port: number;
  host: string;
  /** What a browser on this machine opens. */
  address: string;
}

/**
 * Without settings the app listens on the loopback address only. A `HOSTNAME` that is the machine's
 * own name was set by a shell or a container and does not say where to listen.
 *
 * @throws {Problem} when `PORT` is not a port.
 */
export function webSettings(env: Environment, machine = hostname()): WebSettings {
  const port = env.PORT ? Number(env.PORT) : 3000;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Problem(`PORT must be a number from 1 to 65535, not "${env.PORT}".`);
  }
  const host = env.HOSTNAME && env.HOSTNAME !== machine ? env.HOSTNAME : '127.0.0.1';
  const local = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host);
  const shown = host.includes(':') ? `[${host}]` : host;
  return { port, host, address: `http://${local ? 'localhost' : shown}:${port}` };
}

const shortestSecret = 32;

/**
 * The secret that signs sessions, when the environment gives one.
 *
 * @returns `undefined` when one may be made and kept in the clone.
 * @throws {Problem} when it is too short, or missing where people's real data is served.
 */
export function givenSecret(env: Environment): string | undefined {
  const secret = env.NEXTAUTH_SECRET;
  if (secret && secret.length >= shortestSecret) return secret;
  const advice = `Set it to at least ${shortestSecret} random characters, the same on every instance: openssl rand -base64 32`;
  if (secret) throw new Problem(`NEXTAUTH_SECRET is too short. ${advice}`);
  if (env.NODE_ENV === 'production' && env.DATABASE_URL) {
    throw new Problem(`NEXTAUTH_SECRET is missing. ${advice}`);
  }
  return undefined;
}
