import type { APIRequestContext, APIResponse } from '@playwright/test';
import { IDLE } from '@/lib/schemas/form-state';
import type { Field } from '@/lib/schemas/testing/hostile';
import { forgetWrites } from '../support/database';
import type { BuiltAction } from './build';
import { words } from './matrix';
import type { OwnedRows } from './owned-rows';

/**
 * How an action is called: by a page's JavaScript, or by its form before the JavaScript has loaded.
 */
export type Way = 'script' | 'form';
export const ways: Way[] = ['script', 'form'];

const origin = () => new URL(process.env.BASE_URL ?? '').origin;

/** The address of a route, with these rows’ ids. */
export function addressOf(route: string, ids: Partial<OwnedRows>): string {
  const known: Record<string, unknown> = { ...words, ...ids };
  return route.replace('/(.)', '/').replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => {
    const value = known[name];
    if (typeof value === 'string') return value;
    throw new Error(
      `${route}: say what stands for [${name}]. A row of a person goes into ` +
        'e2e/access/owned-rows.ts, any other word into `words` in e2e/access/matrix.ts.',
    );
  });
}

/** The body that calls an action: the same arguments, encoded for one of the two ways. */
export function bodyOf({ id }: BuiltAction, way: Way, typed: readonly Field[]): FormData {
  const body = new FormData();
  if (way === 'form') {
    body.append('$ACTION_REF_1', '');
    body.append('$ACTION_1:0', JSON.stringify({ id, bound: '$@1' }));
    body.append('$ACTION_1:1', JSON.stringify([IDLE]));
    for (const [name, value] of typed) body.append(name, value);
  } else {
    for (const [name, value] of typed) body.append(`_1_${name}`, value);
    body.append('0', JSON.stringify([IDLE, '$K1']));
  }
  return body;
}

/** Calls an action directly, as an attacker can who has read its id in a page. */
export async function call(
  request: APIRequestContext,
  { action, way, at }: { action: BuiltAction; way: Way; at: Partial<OwnedRows> },
  fields: Record<string, string>,
  headers: Record<string, string> = { origin: origin() },
): Promise<APIResponse> {
  await forgetWrites();
  return request.post(addressOf(action.page, at), {
    multipart: bodyOf(action, way, Object.entries(fields)),
    headers: { ...headers, ...(way === 'script' && { 'next-action': action.id }) },
    maxRedirects: 0,
  });
}

/**
 * A response without what differs between any two: ids and nonces. A script's response also
 * contains the page that the action was called from, which is left out because it is the caller's
 * own.
 */
export async function essence(response: APIResponse): Promise<string> {
  const text = (await response.text())
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replace(/\b[0-9a-f]{32}\b/g, 'NONCE');
  const isAnswer = response.headers()['content-type']?.startsWith('text/x-component');
  const answer = isAnswer ? text.split('\n').find((line) => line.startsWith('1:')) : inOrder(text);
  return `${response.status()} ${answer}`;
}

/** A page whose stream of components is sorted by lines: they come as each is ready. */
function inOrder(html: string): string {
  const stream: string[] = [];
  const page = html.replace(
    /<script nonce="NONCE">self\.__next_f\.push\(\[1,(".*?")\]\)<\/script>/gs,
    (_, part: string) => {
      stream.push(JSON.parse(part));
      return '';
    },
  );
  return [page, ...stream.join('').split('\n').sort()].join('\n');
}
