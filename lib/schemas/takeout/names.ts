/** Of a what-if, the parts whose values hold a goal's id, and where. */
const GOALS_IN_QUERY = new Map([
  ['off', /^(.*)$/],
  ['due', /\.([^.]*)$/],
]);

/** The goals that a what-if’s query string names. */
export function goalsInQuery(query: string): string[] {
  return [...new URLSearchParams(query)].flatMap(
    ([name, value]) => GOALS_IN_QUERY.get(name)?.exec(value)?.[1] ?? [],
  );
}

/**
 * A what-if’s query string with its goals renamed. `off` and `due` are sorted by the goal's name, as
 * `scenarioToQuery` has them; titles and all else stay as they are.
 */
export function renameInQuery(query: string, rename: (id: string) => string): string {
  const pairs = [...new URLSearchParams(query)].map(([name, value]) => {
    const id = GOALS_IN_QUERY.get(name)?.exec(value)?.[1];
    if (id === undefined) return { name, value, id: '' };
    const renamed = rename(id);
    return { name, value: value.slice(0, value.length - id.length) + renamed, id: renamed };
  });
  if (pairs.every(({ id }) => id === '')) return query;
  const sorted = Map.groupBy(pairs, ({ name }) => name);
  for (const name of GOALS_IN_QUERY.keys()) {
    sorted.get(name)?.sort((a, b) => (a.id < b.id ? -1 : 1));
  }
  const renamed = pairs.map(({ name }) => [name, sorted.get(name)?.shift()?.value ?? '']);
  return new URLSearchParams(renamed).toString();
}

/** The id of a row, or of a goal in a file. */
const GOAL_NAME = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[gx][1-9][0-9]{0,5})$/;

/** A next action's key with its goal renamed, where it is about one: `overdue:GOAL`. */
export function renameInAction(key: string, rename: (id: string) => string): string {
  const at = key.indexOf(':') + 1;
  const subject = key.slice(at);
  return GOAL_NAME.test(subject) ? key.slice(0, at) + rename(subject) : key;
}

/** Names rows by running numbers: `g1`, `g2`, … in the order given; others `x1`, `x2`, … as they come. */
export function fileIds(goalIds: readonly string[]): (id: string) => string {
  const names = new Map(goalIds.map((id, at) => [id, `g${at + 1}`]));
  let gone = 0;
  return (id) => {
    const name = names.get(id) ?? `x${++gone}`;
    names.set(id, name);
    return name;
  };
}

interface Chained {
  readonly id: string | number;
  readonly replaces?: string | number | null | undefined;
}

/** Entries in the order logged, each followed by its corrections, which share its place. */
export function inLogOrder<E extends Chained>(entries: readonly E[]): E[] {
  const followers = new Map(entries.map((entry) => [entry.replaces ?? null, entry]));
  const chain = (entry: E): E[] => {
    const all: E[] = [];
    for (let next: E | undefined = entry; next; next = followers.get(next.id)) all.push(next);
    return all;
  };
  return entries.filter(({ replaces }) => replaces == null).flatMap(chain);
}
