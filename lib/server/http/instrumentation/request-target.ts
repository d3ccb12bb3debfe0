import type { IncomingMessage } from 'node:http';

const absoluteForm = /^https?:\/\/([^/?#]*)([^#]*)/i;

/** A segment `.` or `..`, also escaped. Browsers resolve them before they send a request. */
const dotSegment = /(^|[/\\]|%2f|%5c)(\.|%2e){1,2}([/\\]|%2f|%5c|$)/i;

/**
 * Brings a request target in absolute-form into origin-form, with its authority in place of the
 * `Host` header (RFC 9112, 3.2.2): Next would redirect to the host that the target names.
 */
export function toOriginForm(request: IncomingMessage): void {
  const [, host, rest = ''] = absoluteForm.exec(request.url ?? '') ?? [];
  if (host === undefined) return;
  request.headers.host = host;
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
}

/** Whether a target is a path of this site: neither `*` nor an authority, and without dot segments. */
export function isPath(target: string | undefined): boolean {
  const [path = ''] = (target ?? '').split('?', 1);
  return path.startsWith('/') && !dotSegment.test(path);
}
