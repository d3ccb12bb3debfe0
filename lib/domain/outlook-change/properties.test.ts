import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  advanceBasis,
  applyDecision,
  type Choice,
  choicesFor,
  type Decision,
  decisionOn,
  type EditorialStrategy,
  effectiveDecisions,
  leftOutOffers,
  type OutlookVersion,
  openQuestions,
  type Question,
  undoDecision,
  VALUE_FIELDS,
  type ValueField,
  valuesOf,
} from './index';
import {
  anyEvents,
  anyVersions,
  type Event,
  type KeptPlan,
  type KeptStrategy,
  planFrom,
} from './testing/histories';

type Row = { id: string; key: string; undoesId: string | null; decision: Decision };

const make = (added: Omit<KeptStrategy, 'goals'>): KeptStrategy => ({ ...added, goals: [] });

const answer = (choice: Choice): Answer =>
  choice === 'add' ? { choice, startingLevel: 35 } : { choice };

function at<T>(list: readonly T[], index: number): T | undefined {
  return list.length === 0 ? undefined : list[index % list.length];
}

/** The history of a plan, in memory: the same steps that the server takes with rows. */
class Life {
  plan: KeptPlan;
  rows: Row[] = [];
  current: OutlookVersion;
  /** What the person set by hand, by strategy and field. */
  readonly byHand = new Map<string, number>();
  readonly goals = new Map<string, number[]>();
  readonly startingLevels = new Map<string, number>();
  private left: OutlookVersion[];
  private count = 0;

  constructor(private readonly versions: readonly OutlookVersion[]) {
    const [first, ...left] = versions;
    if (!first) throw new Error('There is a first version.');
    [this.current, this.left] = [first, left];
    this.plan = planFrom(first);
    this.noteLevels();
  }

  versionOf = (id: string) => {
    const found = this.versions.find((version) => version.id === id);
    if (!found) throw new Error(`There is a version ${id}.`);
    return found;
  };

  questions() {
    return openQuestions(this.plan, this.versionOf, this.current);
  }

  decide(question: Question, choice: Choice) {
    const decision = decisionOn(this.plan, question, answer(choice), this.current);
    this.plan = applyDecision(this.plan, decision, make);
    this.settle();
    this.count += 1;
    this.rows.push({ id: `d${this.count}`, key: question.key, undoesId: null, decision });
    const outlook = question.mine && this.editorial(question.key, question.mine.basis);
    for (const [field, value] of Object.entries(decision.after ? valuesOf(decision.after) : {})) {
      const place = `${question.key} ${field}`;
      // Only two answers discard values set by hand: replace, and to stop counting a strategy. A
      // value set by hand to the outlook's own counts as the outlook's again.
      const stops = question.kind === 'gone' && field.startsWith('weight');
      const lets = choice === 'replace' || (choice === 'take' && stops);
      const same = outlook && valuesOf(outlook)[field as ValueField] === this.byHand.get(place);
      if (lets || (choice === 'take' && same)) this.byHand.delete(place);
      else if (this.byHand.has(place)) {
        expect([place, value]).toEqual([place, this.byHand.get(place)]);
      }
    }
    this.noteLevels();
  }

  undo(index: number) {
    const row = at([...effectiveDecisions(this.rows).values()], index);
    if (!row) return;
    const { key, decision } = row;
    const added = decision.before === null && decision.after !== null;
    const strategy = this.plan.strategies.find((one) => one.key === key);
    if (added && strategy && strategy.goals.length > 0) return;
    if (added) {
      for (const field of VALUE_FIELDS) this.byHand.delete(`${key} ${field}`);
      this.startingLevels.delete(key);
    }
    // A value that is as the decision left it is restored, even if it was set by hand.
    for (const [field, value] of Object.entries(decision.after ? valuesOf(decision.after) : {})) {
      if (this.byHand.get(`${key} ${field}`) === value) this.byHand.delete(`${key} ${field}`);
    }
    const { basis } = this.plan;
    this.plan = undoDecision(this.plan, decision, this.versionOf);
    // An undo never moves the plan to a later version.
    expect(this.versionOf(this.plan.basis).number).toBeLessThanOrEqual(
      this.versionOf(basis).number,
    );
    this.settle();
    this.count += 1;
    this.rows.push({ id: `d${this.count}`, key, undoesId: row.id, decision });
  }

  step(event: Event) {
    const strategy = 'at' in event ? at(this.plan.strategies, event.at) : undefined;
    switch (event.kind) {
      case 'publish':
        this.current = this.left.shift() ?? this.current;
        break;
      case 'edit':
        if (strategy) this.edit(strategy.key, event.field, event.value);
        break;
      case 'goal':
        if (strategy) {
          const id = `g${this.goals.size}`;
          this.goals.set(id, []);
          this.change(strategy.key, (one) => ({
            ...one,
            goals: [...one.goals, { id, entries: [] }],
          }));
        }
        break;
      case 'log': {
        const goal = strategy && at(strategy.goals, event.at);
        if (strategy && goal) {
          this.goals.set(goal.id, [...(this.goals.get(goal.id) ?? []), event.value]);
          this.change(strategy.key, (one) => ({
            ...one,
            goals: one.goals.map((each) =>
              each.id === goal.id ? { ...each, entries: [...each.entries, event.value] } : each,
            ),
          }));
        }
        break;
      }
      case 'decide': {
        const question = at(this.questions(), event.at);
        const choice = question && at(choicesFor(question), event.choice);
        if (question && choice) this.decide(question, choice);
        break;
      }
      case 'add-left-out': {
        const offer = at(leftOutOffers(this.plan, this.versionOf, this.current), event.at);
        if (offer) this.decide(offer, 'add');
        break;
      }
      case 'undo':
        this.undo(event.at);
    }
  }

  private settle() {
    this.plan = advanceBasis(this.plan, this.versionOf, this.current);
  }

  private editorial(key: string, versionId: string) {
    return this.versionOf(versionId).strategies.find((one) => one.key === key);
  }

  private noteLevels() {
    for (const { key, startingLevel } of this.plan.strategies) {
      if (!this.startingLevels.has(key)) this.startingLevels.set(key, startingLevel);
    }
  }

  private edit(key: string, field: (typeof VALUE_FIELDS)[number], value: number) {
    this.byHand.set(`${key} ${field}`, value);
    const year = Number(field.slice(-4));
    const group = field.startsWith('required') ? 'required' : 'weights';
    this.change(key, (one) => ({ ...one, [group]: { ...one[group], [year]: value } }));
  }

  private change(key: string, how: (one: KeptStrategy) => KeptStrategy) {
    const strategies = this.plan.strategies.map((one) => (one.key === key ? how(one) : one));
    this.plan = { ...this.plan, strategies };
  }
}

function expectNothingLost({ plan, goals, byHand, startingLevels }: Life) {
  const kept = plan.strategies.flatMap((strategy) => strategy.goals);
  expect(Object.fromEntries(kept.map(({ id, entries }) => [id, entries]))).toEqual(
    Object.fromEntries(goals),
  );
  expect(Object.fromEntries(plan.strategies.map((one) => [one.key, one.startingLevel]))).toEqual(
    Object.fromEntries(startingLevels),
  );
  const now = new Map(
    plan.strategies.flatMap((strategy) =>
      Object.entries(valuesOf(strategy)).map(([field, value]) => [
        `${strategy.key} ${field}`,
        value,
      ]),
    ),
  );
  for (const [place, value] of byHand) expect([place, now.get(place)]).toEqual([place, value]);
  const both = plan.leftOut.filter((key) => plan.strategies.some((one) => one.key === key));
  expect(both).toEqual([]);
}

/** Test oracle: the questions to expect, derived from the versions and the plan. */
function expectRightQuestions({ plan, current, versionOf, ...life }: Life, questions: Question[]) {
  const asked = new Map(questions.map(({ key, kind }) => [key, kind]));
  const says = (one: EditorialStrategy | undefined) => one && [one.title, valuesOf(one)];
  const same = (...pair: [EditorialStrategy | undefined, EditorialStrategy | undefined]) =>
    JSON.stringify(says(pair[0])) === JSON.stringify(says(pair[1]));
  for (const mine of plan.strategies) {
    const of = (version: OutlookVersion) => version.strategies.find(({ key }) => key === mine.key);
    const next = of(current);
    const kind = () => {
      // The version says the same as the one on which the strategy was last decided.
      if (same(of(versionOf(mine.basis)), next)) return undefined;
      if (!next) return mine.retired ? undefined : 'gone';
      if (mine.retired) return 'returned';
      return same(mine, next) ? undefined : 'changed';
    };
    expect([mine.key, asked.get(mine.key)]).toEqual([mine.key, kind()]);
  }
  const has = plan.strategies.map(({ key }) => key);
  const missing = current.strategies.map(({ key }) => key).filter((key) => !has.includes(key));
  const answered = [...effectiveDecisions(life.rows).values()].map(({ key }) => key);
  for (const key of missing) {
    expect([key, asked.get(key)]).toEqual([key, answered.includes(key) ? undefined : 'new']);
  }
}

/** Answers every open question, which takes ten answers at most. */
function decideAll(life: Life, choice: number) {
  let asked = 0;
  for (let [next] = life.questions(); next; [next] = life.questions()) {
    asked += 1;
    expect(asked).toBeLessThanOrEqual(10);
    life.decide(next, at(choicesFor(next), choice) ?? 'keep');
  }
}

describe('random versions and a person’s edits', () => {
  it('lose no goal, no entry, no strategy, no starting level and no value set by hand', () => {
    fc.assert(
      fc.property(anyVersions, anyEvents, (versions, events) => {
        const life = new Life(versions);
        for (const event of events) {
          life.step(event);
          expectNothingLost(life);
          expectRightQuestions(life, life.questions());
        }
      }),
      { numRuns: 400 },
    );
  });

  it('end on the current version once everything is decided, and nothing is asked twice', () => {
    fc.assert(
      fc.property(anyVersions, anyEvents, fc.nat(5), (versions, events, choice) => {
        const life = new Life(versions);
        for (const event of events) life.step(event);
        decideAll(life, choice);
        life.step({ kind: 'decide', at: 0, choice: 0 });
        expect(advanceBasis(life.plan, life.versionOf, life.current).basis).toBe(life.current.id);
        expect(life.questions()).toEqual([]);
      }),
    );
  });
});

describe('deciding', () => {
  it('comes to the same plan in any order', () => {
    fc.assert(
      fc.property(
        anyVersions,
        anyEvents,
        fc.array(fc.nat(5), { minLength: 10, maxLength: 10 }),
        fc.array(fc.nat(30), { minLength: 10, maxLength: 10 }),
        (versions, events, choices, order) => {
          const lives = [new Life(versions), new Life(versions)] as const;
          for (const life of lives) for (const event of events) life.step(event);
          const answers = new Map(
            lives[0]
              .questions()
              .map((question, index) => [
                question.key,
                at(choicesFor(question), choices[index] ?? 0) ?? 'keep',
              ]),
          );
          const ordered = [...answers.keys()];
          const shuffled = ordered
            .map((key, index) => ({ key, place: order[index] ?? 0 }))
            .sort((a, b) => a.place - b.place)
            .map(({ key }) => key)
            .reverse();
          for (const [life, keys] of [
            [lives[0], ordered],
            [lives[1], shuffled],
          ] as const) {
            for (const key of keys) {
              const question = life.questions().find((one) => one.key === key);
              if (!question) throw new Error(`${key} is still asked.`);
              life.decide(question, answers.get(key) ?? 'keep');
            }
          }
          const comparable = ({ plan }: Life) => ({ ...plan, leftOut: [...plan.leftOut].sort() });
          expect(comparable(lives[1])).toEqual(comparable(lives[0]));
        },
      ),
    );
  });

  it('ask again about a strategy whose adding was undone, whatever is undone after it', () => {
    const [a, b, e] = ['a', 'b', 'e'].map((key) => ({
      key,
      title: key,
      required: { 2026: 0, 2031: 0, 2036: 0, 2046: 0 },
      weights: { 2031: 0, 2036: 0, 2046: 0 },
    })) as [EditorialStrategy, EditorialStrategy, EditorialStrategy];
    const versions = [a, e, b, a, e].map((one, index) => ({
      id: `v${index + 1}`,
      number: index + 1,
      strategies: [one],
      retired: [],
    }));
    const life = new Life(versions);
    const publish: Event = { kind: 'publish' };
    const decide: Event = { kind: 'decide', at: 0, choice: 0 };
    const undo: Event = { kind: 'undo', at: 0 };
    const before = [publish, decide, decide, undo, decide, publish, publish, decide];
    for (const event of [...before, undo, undo, publish]) life.step(event);
    expect(life.questions()).toMatchObject([{ key: 'e', kind: 'new' }]);
  });

  it('can be undone, one decision or all of them, to the plan as it was', () => {
    fc.assert(
      fc.property(anyVersions, anyEvents, fc.nat(5), (versions, events, choice) => {
        const life = new Life(versions);
        for (const event of events) life.step(event);
        // Any decision moves the plan to a new version about which nothing is open.
        const plan = () => advanceBasis(life.plan, life.versionOf, life.current);
        const before = plan();
        const decided = life.rows.length;
        decideAll(life, choice);
        for (const offer of leftOutOffers(life.plan, life.versionOf, life.current)) {
          life.decide(offer, 'add');
        }
        const made = life.rows.length - decided;
        for (let undone = 0; undone < made; undone += 1) {
          const standing = [...effectiveDecisions(life.rows).values()];
          const newest = Math.max(...standing.map(({ id }) => Number(id.slice(1))));
          life.undo(standing.findIndex(({ id }) => id === `d${newest}`));
        }
        // What was asked about and is asked about again is all that tells them apart.
        const sorted = ({ reopened: _, ...one }: KeptPlan) => ({
          ...one,
          leftOut: [...one.leftOut].sort(),
        });
        expect(sorted(plan())).toEqual(sorted(before));
      }),
    );
  });
});
