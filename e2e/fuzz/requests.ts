import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import {
  type Field,
  hostileFields,
  hostileText,
  manySignedFields,
} from '@/lib/schemas/testing/hostile';
import { builtActions, builtRoutes } from '../access/build';
import { addressOf, bodyOf, ways } from '../access/call';
import { actions, routes } from '../access/matrix';
import type { OwnedRows } from '../access/owned-rows';

/** A request, and its title in the report of a bad response. */
export interface Case {
  title: string;
  path: string;
  init: RequestInit & { duplex?: 'half' };
}

const multipart = 'multipart/form-data; boundary=b';
const part = (name: string, value: string | Buffer) =>
  Buffer.concat([
    Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ]);
const end = Buffer.from('--b--\r\n');

const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

/** Malformed bodies, some of them nearly a form: [what, content type, body]. */
const malformed: [string, string, string | Buffer][] = [
  ['nothing', multipart, ''],
  ['no boundary', 'multipart/form-data', 'x'],
  ['an empty boundary', 'multipart/form-data; boundary=', 'x'],
  ['a long boundary', `multipart/form-data; boundary=${'b'.repeat(5_000)}`, 'x'],
  ['another boundary', multipart, '--c\r\n\r\nx\r\n--c--'],
  ['no end', multipart, part('title', 'x')],
  ['half a header', multipart, '--b\r\nContent-Disp'],
  ['no name', multipart, '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n'],
  [
    'bytes that are no text',
    multipart,
    Buffer.concat([part('0', Buffer.from([0xff, 0xc0, 0xed, 0xa0])), end]),
  ],
  ['ten thousand fields', multipart, Buffer.concat([...Array(3_000).fill(part('a', 'b')), end])],
  ['deep JSON as arguments', multipart, Buffer.concat([part('0', deep), end])],
  [
    'prototype keys',
    multipart,
    Buffer.concat([part('0', '[{"__proto__":{"x":1},"constructor":{}}]'), end]),
  ],
  [
    'references to nothing',
    multipart,
    Buffer.concat([part('0', '["$K9","$F7","$@3","$Q1","$i5"]'), end]),
  ],
  [
    'references in a circle',
    multipart,
    Buffer.concat([part('1', '"$1"'), part('0', '["$1","$1"]'), end]),
  ],
  ['an action that is none', multipart, Buffer.concat([part('$ACTION_ID_x', ''), end])],
  [
    'a bound action that is none',
    multipart,
    Buffer.concat([
      part('$ACTION_REF_1', ''),
      part('$ACTION_1:0', '{"id":"x","bound":"$@1"}'),
      end,
    ]),
  ],
  ['no bound arguments', multipart, Buffer.concat([part('$ACTION_REF_1', ''), end])],
  ['JSON', 'application/json', '{"title":'],
  ['deep JSON', 'application/json', deep],
  ['text', 'text/plain', '["$K1"]'],
  ['garbage as text', 'text/plain;charset=UTF-8', '{'],
  ['deep text', 'text/plain;charset=UTF-8', deep],
  ['no type', '', 'x'],
  ['a strange type', 'x/y; z="\t', 'x'],
  ['an addressed form', 'application/x-www-form-urlencoded', 'title=%ED%A0%80&a[b]=c'],
];

/** Each malformed body for an address: by itself, and as a call of an action by several ids. */
export function malformedCases(path: string, origin: string): Case[] {
  const ids = ['', 'x', '__proto__', '00'.repeat(21), builtActions()[0]?.id ?? ''];
  return malformed.flatMap(([what, type, body]) =>
    [undefined, ...ids].map((id) => ({
      title: `${what}${id === undefined ? '' : ` for the action “${id}”`} to ${path}`,
      path,
      init: {
        method: 'POST',
        headers: {
          origin,
          ...(type && { 'content-type': type }),
          ...(id !== undefined && { 'next-action': id }),
        },
        body: new Uint8Array(Buffer.from(body)),
      },
    })),
  );
}

/** Forms filled in wrongly, for every action, in both ways. */
export function actionCases(own: OwnedRows, origin: string, seed: number, each: number): Case[] {
  return builtActions().flatMap((action) => {
    const row = actions[action.file]?.[action.name];
    if (!row) return [];
    const samples = fc.sample(hostileFields(row.fields(own)), { seed, numRuns: each });
    return samples.flatMap((fields, run) =>
      ways.map((way) => ({
        title: `${action.name} by ${way}, run ${run}: ${JSON.stringify(fields).slice(0, 400)}`,
        path: addressOf(action.page, own),
        init: {
          method: 'POST',
          headers: { origin, ...(way === 'script' && { 'next-action': action.id }) },
          body: bodyOf(action, way, withFreshKey(fields)),
        },
      })),
    );
  });
}

/** For every field of every action, text that grows when it is normalised. */
export function manySignedCases(own: OwnedRows, origin: string): Case[] {
  return builtActions().flatMap((action) => {
    const row = actions[action.file]?.[action.name];
    return manySignedFields(row?.fields(own) ?? {}, 1).map((fields) => ({
      title: `${action.name} with many signs: ${JSON.stringify(fields).slice(0, 400)}`,
      path: addressOf(action.page, own),
      init: {
        method: 'POST',
        headers: { origin, 'next-action': action.id },
        body: bodyOf(action, 'script', withFreshKey(fields)),
      },
    }));
  });
}

/** Gives a new idempotency key: a used one would only return the stored outcome. */
function withFreshKey(fields: Field[]): Field[] {
  return fields.map(([name, value]) =>
    name === 'idempotencyKey' && typeof value === 'string' && value.length === 36
      ? [name, randomUUID()]
      : [name, value],
  );
}

const PARAMETERS = [
  ...['logged', 'added', 'page', 'goal', 'from', 'years', 'year', 'moved', 'was', 'strategy'],
  ...['template', 'next', 'removed', 'adopted', 'pace', 'fade', 'speed', 'due', 'off', 'q', '_rsc'],
];

/** Addresses with wrong parts and wrong queries, for every route. */
export function addressCases(own: OwnedRows, seed: number, each: number): Case[] {
  const query = fc.array(fc.tuple(fc.constantFrom(...PARAMETERS), hostileText), { maxLength: 4 });
  const samples = fc.sample(fc.tuple(hostileText, query), { seed, numRuns: each });
  const served = builtRoutes().filter(({ route }) => routes[route] !== 'nobody');
  return served.flatMap(({ route }) =>
    samples.flatMap(([text, pairs]) => {
      // Longer values are tried in fields of forms, because an address cannot hold them.
      const search = new URLSearchParams(
        pairs.map(([name, value]) => [name, value.slice(0, 2_000)]),
      );
      const part = encodeURIComponent(text.slice(0, 500).toWellFormed());
      const broken = route.replace('/(.)', '/').replace(/\[[^\]]+\]/, () => part || 'x');
      const paths = [broken.replace(/\[[^\]]+\]/g, 'x'), `${addressOf(route, own)}?${search}`];
      return paths.map((path) => ({ title: `GET ${path.slice(0, 300)}`, path, init: {} }));
    }),
  );
}
