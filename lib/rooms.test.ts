import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** The files that a file imports, as paths from the root and without their endings. */
function importsOf(file: string): string[] {
  const specifiers = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...specifiers].flatMap(([, specifier = '']) => {
    if (specifier.startsWith('@/')) return specifier.slice(2);
    return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : [];
  });
}

/** For each room (a folder directly below `floor`), the rooms beside it that it imports. */
function importsByRoom(floor: string): Map<string, Set<string>> {
  const roomOf = (file: string) => new RegExp(`^${floor}/([^/]+)/`).exec(`${file}/`)?.[1];
  const rooms = new Map<string, Set<string>>();
  for (const file of globSync(`${floor}/*/**/*.{ts,tsx}`)) {
    const room = roomOf(file);
    if (!room || /\.test\.tsx?$|\/(testing|generated)\//.test(file)) continue;
    const imported = rooms.get(room) ?? new Set();
    for (const one of importsOf(file).map(roomOf)) if (one && one !== room) imported.add(one);
    rooms.set(room, imported);
  }
  return rooms;
}

/** Rooms that reach themselves by their imports, directly or through others. */
function roomsInCycles(floor: string): string[] {
  const rooms = importsByRoom(floor);
  return [...rooms.keys()].filter((room) => {
    const reached = new Set(rooms.get(room));
    for (const one of reached) for (const next of rooms.get(one) ?? []) reached.add(next);
    return reached.has(room);
  });
}

/** What each room of the server that is no feature may import: the table of decision 001. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  log: [],
  database: ['log'],
  jobs: ['log', 'database'],
  'rate-limit': ['log', 'database'],
  http: ['log', 'database', 'rate-limit'],
  mail: ['log', 'rate-limit'],
  identity: ['log', 'database', 'rate-limit', 'http', 'mail'],
};

describe('rooms', () => {
  it.each(['lib/server', 'lib/server/identity', 'lib/domain', 'components', 'components/charts'])(
    'of %s import one another in one direction only',
    (floor) => {
      expect(importsByRoom(floor).size).toBeGreaterThan(5);
      expect(roomsInCycles(floor)).toEqual([]);
    },
  );

  it('of the server that are no features import no feature, and each only those below it', () => {
    const imports = importsByRoom('lib/server');
    for (const [at, [room, below]] of Object.entries(BELOW).entries()) {
      expect(Object.keys(BELOW).slice(0, at), room).toEqual(expect.arrayContaining([...below]));
      const rooms = [...(imports.get(room) ?? [])].filter((one) => imports.has(one));
      expect(
        rooms.filter((one) => !below.includes(one)),
        room,
      ).toEqual([]);
    }
  });
});
