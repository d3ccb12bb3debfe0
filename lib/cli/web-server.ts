import { setTimeout as delay } from 'node:timers/promises';
import { ended, nextScript, startTool, stopChild } from './child';
import { requireWebPort } from './ports';
import { Problem } from './problem';
import type { WebSettings } from './settings';

/**
 * Keep-alive time-out in milliseconds. Longer than that of reverse proxies, commonly 60 seconds: the
 * proxy must close first, else it sends a request on a connection that we have just closed.
 */
const keepAlive = 65_000;

export interface WebServer {
  /** Resolves to the exit status when the server ends by itself. */
  ended: Promise<number>;
  stop(): Promise<void>;
}

/**
 * Serves the build and returns once it is ready, its database included. The output of Next.js
 * during the start is shown only when it fails.
 *
 * @param write gets what the app writes from then on; by default it goes to our own output.
 * @throws {Problem} when it ends or does not answer within a minute.
 */
export async function startWebServer(
  { port, host }: WebSettings,
  env: NodeJS.ProcessEnv,
  write: (text: string, stream: NodeJS.WriteStream) => void = (text, stream) => stream.write(text),
): Promise<WebServer> {
  const options = { port, hostname: host, keepAliveTimeout: keepAlive };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = startTool(nextScript, ['start', ...args], {
    env: { ...env, NODE_ENV: 'production', PORT: String(port), HOSTNAME: host },
    stdio: ['ignore', 'pipe', 'pipe'],
    preload: ['refuse-early.mjs'],
  });
  let held: string | undefined = '';
  const forward = (stream: NodeJS.WriteStream) => (text: string) => {
    if (held === undefined) write(text, stream);
    else held += text;
  };
  child.stdout?.setEncoding('utf8').on('data', forward(process.stdout));
  child.stderr?.setEncoding('utf8').on('data', forward(process.stderr));
  const end = ended(child);
  try {
    await untilAnswering(port, host, end);
  } catch (error) {
    await stopChild(child);
    process.stderr.write(held);
    // Another program may have taken the port since we looked.
    await requireWebPort(port, host);
    throw error;
  }
  held = undefined;
  return { ended: end, stop: () => stopChild(child) };
}

async function untilAnswering(port: number, host: string, end: Promise<number>): Promise<void> {
  let over = false;
  const stop = () => {
    over = true;
  };
  end.then(stop, stop);
  const deadline = Date.now() + 60_000;
  while (!over && Date.now() < deadline) {
    if (await answers(port, host)) return;
    await delay(25);
  }
  throw new Problem('The web server did not start. What it said is above.');
}

async function answers(port: number, host: string): Promise<boolean> {
  const everywhere: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };
  const name = everywhere[host] ?? (host.includes(':') ? `[${host}]` : host);
  try {
    const response = await fetch(`http://${name}:${port}/api/health/ready`, {
      signal: AbortSignal.timeout(5_000),
    });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}
