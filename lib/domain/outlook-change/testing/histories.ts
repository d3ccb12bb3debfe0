import fc from 'fast-check';
import type { EditorialStrategy, OutlookVersion, PlannedStrategy, PlanOnOutlook } from '../index';
import { fromValues, VALUE_FIELDS, type ValueField } from '../index';

const KEYS = ['a', 'b', 'c', 'd', 'e'];

/** Few values, so that versions and persons sometimes agree. */
const value = fc.constantFrom(0, 20, 40, 60, 80);

const values = fc
  .tuple(...VALUE_FIELDS.map(() => value))
  .map((all) =>
    fromValues(
      Object.fromEntries(VALUE_FIELDS.map((field, index) => [field, all[index] ?? 0])) as Record<
        ValueField,
        number
      >,
    ),
  );

function strategy(key: string): fc.Arbitrary<EditorialStrategy> {
  return fc
    .record({ title: fc.constantFrom(`${key} one`, `${key} two`), rest: values })
    .map(({ title, rest }) => ({ key, title, ...rest }));
}

/** The strategies of a version: each as it was last, under another title, or rewritten. */
const strategies = fc
  .shuffledSubarray(KEYS, { minLength: 1 })
  .chain((keys) =>
    fc.tuple(
      ...keys.map((key) =>
        fc.record({ anew: strategy(key), how: fc.constantFrom('same', 'retitled', 'anew') }),
      ),
    ),
  );

/** One more version: new content, or a rollback to an earlier version's. */
const step = fc.record({ strategies, back: fc.option(fc.nat(5), { freq: 4 }) });

/**
 * The versions of one outlook, in order. A strategy may stay as it is, change, go, come back and go
 * again, be split or merged; a version may be rolled back.
 */
export const anyVersions: fc.Arbitrary<OutlookVersion[]> = fc
  .tuple(fc.array(step, { minLength: 2, maxLength: 6, size: 'max' }), fc.nat(3))
  .map(([steps, spread]) => {
    const all: OutlookVersion[] = [];
    const said = new Map<string, EditorialStrategy>();
    for (const { strategies: texts, back } of steps) {
      const earlier = back === null ? undefined : all[back % Math.max(1, all.length)];
      const list =
        earlier?.strategies ??
        texts.map(({ anew, how }) => {
          const before = how === 'anew' ? undefined : said.get(anew.key);
          return before ? { ...before, ...(how === 'retitled' && { title: anew.title }) } : anew;
        });
      for (const one of list) said.set(one.key, one);
      const now = list.map(({ key }) => key);
      const gone = [...said.keys()].filter((key) => !now.includes(key));
      const number = all.length + 1;
      all.push({
        id: `v${number}`,
        number,
        strategies: list,
        retired: gone.map((key) => ({
          key,
          into: now.slice(0, spread),
          reason: `${key} is done.`,
        })),
      });
    }
    return all;
  });

/** A strategy in a plan, with the goals and entries that no decision may touch. */
export interface KeptStrategy extends PlannedStrategy {
  readonly goals: readonly { readonly id: string; readonly entries: readonly number[] }[];
}

export type KeptPlan = PlanOnOutlook<KeptStrategy>;

/** A plan as it is made from a version. */
export function planFrom(version: OutlookVersion): KeptPlan {
  const strategiesOf = version.strategies.map((one, position) => ({
    ...one,
    position,
    startingLevel: 15,
    retired: false,
    basis: version.id,
    goals: [],
  }));
  return { basis: version.id, strategies: strategiesOf, leftOut: [], reopened: [] };
}

/** One event; its numbers pick among what exists at that moment. */
export type Event =
  | { kind: 'publish' }
  | { kind: 'edit'; at: number; field: ValueField; value: number }
  | { kind: 'goal'; at: number }
  | { kind: 'log'; at: number; value: number }
  | { kind: 'decide'; at: number; choice: number }
  | { kind: 'add-left-out'; at: number }
  | { kind: 'undo'; at: number };

const pick = fc.nat(30);

export const anyEvents: fc.Arbitrary<Event[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Event>({ kind: 'publish' }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('edit' as const),
        at: pick,
        value,
        field: fc.constantFrom(...VALUE_FIELDS),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('goal' as const), at: pick }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('log' as const), at: pick, value }) },
    {
      weight: 8,
      arbitrary: fc.record({ kind: fc.constant('decide' as const), at: pick, choice: pick }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('add-left-out' as const), at: pick }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), at: pick }) },
  ),
  // By default there are ten at most, too few to undo, to add later or to retire twice.
  { maxLength: 40, size: 'max' },
);
