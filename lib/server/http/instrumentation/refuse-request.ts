import type { IncomingMessage, ServerResponse } from 'node:http';
import { env } from '@/lib/env';
import { isAllowedHost } from './allowed-hosts';
import { isPath } from './request-target';
import { isRouterState } from './router-state';

type Refusal = [status: number, sentence: string];

const BROKEN = 'This address is broken. Go back, or begin at the front page.';

const MISDIRECTED =
  'Longview does not answer under this name. If you run it: set NEXTAUTH_URL to the address that people open, or add the name to ALLOWED_HOSTS.';

/**
 * Probes ask by an address that nobody configures, such as a container's; the answer is one word
 * that tells a rebound page nothing.
 */
const health = /^\/api\/health\/(live|ready)$/;

/** Next cannot build its own requests from others, such as TRACE. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Refuses what Next would answer wrongly or not at all. @returns whether the request is answered. */
export function refuseRequest(request: IncomingMessage, response: ServerResponse): boolean {
  const [status, sentence] = refusalOf(request) ?? [];
  if (status === undefined) return false;
  if (status === 405) response.setHeader('Allow', METHODS.join(', '));
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Connection', 'close');
  response.writeHead(status);
  response.end(sentence);
  return true;
}

function refusalOf({ method, url, headers, headersDistinct }: IncomingMessage): Refusal | null {
  const [path = ''] = (url ?? '').split('?', 1);
  const { TRUSTED_PROXY_HOPS, NEXTAUTH_URL: siteUrl, ALLOWED_HOSTS: allowed } = env();
  // Behind a proxy of ours, `Host` may be the name of the machine that the proxy asks.
  const forwarded = TRUSTED_PROXY_HOPS > 0 ? headersDistinct['x-forwarded-host'] : undefined;
  const hosts = forwarded?.flatMap((value) => value.split(',')) ?? [headers.host];
  if (!health.test(path) && !isAllowedHost(hosts, { siteUrl, allowed })) return [421, MISDIRECTED];
  if ((headersDistinct.host?.length ?? 0) > 1 || !isPath(url)) return [400, BROKEN];
  if (headers.upgrade?.toLowerCase().includes('websocket')) {
    return [400, 'Longview has no WebSocket.'];
  }
  if (!METHODS.includes(method ?? '')) return [405, 'Longview has nothing to do by this method.'];
  if (!isRouterState(headers['next-router-state-tree'])) return [400, BROKEN];
  return null;
}
