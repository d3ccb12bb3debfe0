import { describe, expect, it } from 'vitest';
import {
  advanceBasis,
  applyDecision,
  choiceForAll,
  choicesFor,
  decisionOn,
  type EditorialStrategy,
  leftOutOffers,
  type OutlookVersion,
  openQuestions,
  type PlannedStrategy,
  type PlanOnOutlook,
  undoDecision,
} from './index';

function strategy(key: string, change: Partial<EditorialStrategy> = {}): EditorialStrategy {
  return {
    key,
    title: `Work on ${key}`,
    required: { 2026: 10, 2031: 40, 2036: 60, 2046: 80 },
    weights: { 2031: 50, 2036: 50, 2046: 50 },
    ...change,
  };
}

function version(number: number, strategies: EditorialStrategy[]): OutlookVersion {
  return { id: `v${number}`, number, strategies, retired: [] };
}

const higher = { 2026: 10, 2031: 55, 2036: 60, 2046: 80 };
const first = version(1, [strategy('river'), strategy('bell'), strategy('lamp')]);
const second = version(2, [
  strategy('river', { title: 'Read the river', required: higher }),
  strategy('lamp'),
  strategy('radar'),
]);
const versions = [first, second];
const versionOf = (id: string) => versions.find((one) => one.id === id) ?? first;

function planned(key: string, position: number, change: Partial<PlannedStrategy> = {}) {
  const own = { position, startingLevel: 15, retired: false, basis: 'v1' };
  return { ...strategy(key), ...own, ...change };
}

function plan(change: Partial<PlannedStrategy> = {}): PlanOnOutlook {
  const strategies = [planned('river', 0, change), planned('bell', 1), planned('lamp', 2)];
  return { basis: 'v1', strategies, leftOut: [], reopened: [] };
}

function decide(before: PlanOnOutlook, key: string, choice: 'keep' | 'take' | 'replace') {
  const question = openQuestions(before, versionOf, second).find((one) => one.key === key);
  if (!question) throw new Error(`${key} is asked about.`);
  const decision = decisionOn(before, question, { choice }, second);
  return { decision, after: applyDecision(before, decision, (added) => added) };
}

const find = ({ strategies }: PlanOnOutlook, key: string) =>
  strategies.find((one) => one.key === key);

describe('a new version of an outlook', () => {
  it('asks about what changed, what is gone and what is new, and not about what is as it was', () => {
    expect(openQuestions(plan(), versionOf, second).map(({ kind, key }) => [kind, key])).toEqual([
      ['changed', 'river'],
      ['gone', 'bell'],
      ['new', 'radar'],
    ]);
  });

  it('asks nothing of a plan that has its values already', () => {
    const same = plan({ title: 'Read the river', required: higher });
    expect(openQuestions(same, versionOf, second).map(({ key }) => key)).toEqual(['bell', 'radar']);
  });

  it('asks nothing about what it leaves unchanged, whatever the person has edited', () => {
    const own = planned('lamp', 2, { weights: { 2031: 1, 2036: 2, 2046: 3 } });
    const strategies = [...plan().strategies.slice(0, 2), own];
    const asked = openQuestions({ ...plan(), strategies }, versionOf, second);
    expect(asked.map(({ key }) => key)).toEqual(['river', 'bell', 'radar']);
  });

  it('asks about another title alone, and nothing about a strategy that was never its own', () => {
    const third = version(3, [strategy('river', { title: 'Rivers' }), strategy('bell')]);
    const of = (id: string) => (id === 'v3' ? third : versionOf(id));
    const own = { ...plan(), strategies: [...plan().strategies.slice(0, 2), planned('juggle', 2)] };
    expect(openQuestions(own, of, third).map(({ key }) => key)).toEqual(['river']);
  });

  it('offers a strategy that the plan was made without, and does not ask about it', () => {
    const without = { ...plan(), strategies: plan().strategies.slice(0, 2) };
    const asked = openQuestions(without, versionOf, second);
    expect(asked.map(({ key }) => key)).toEqual(['river', 'bell', 'radar']);
    const offered = leftOutOffers(without, versionOf, second);
    expect(offered.map(({ key }) => key)).toEqual(['lamp']);
  });

  it('names the values that are the person’s own, and only those that it would change', () => {
    const required = { ...higher, 2031: 33, 2046: 80 };
    const [question] = openQuestions(plan({ required }), versionOf, second);
    expect(question?.own).toEqual(['required2031']);
    expect(question && choicesFor(question)).toEqual(['keep', 'take', 'replace']);
  });
});

describe('an answer', () => {
  it('keep leaves the strategy as it is and is not asked again', () => {
    const { after } = decide(plan(), 'river', 'keep');
    expect(find(after, 'river')).toEqual({ ...find(plan(), 'river'), basis: 'v2' });
    expect(openQuestions(after, versionOf, second).map(({ key }) => key)).not.toContain('river');
  });

  it('take brings title and values, but leaves those that the person changed', () => {
    const weights = { 2031: 10, 2036: 50, 2046: 50 };
    const { after } = decide(plan({ weights }), 'river', 'take');
    expect(find(after, 'river')).toMatchObject({
      title: 'Read the river',
      required: higher,
      weights,
      startingLevel: 15,
    });
  });

  it('replace brings those too', () => {
    const { after } = decide(plan({ weights: { 2031: 10, 2036: 1, 2046: 2 } }), 'river', 'replace');
    expect(find(after, 'river')?.weights).toEqual(strategy('river').weights);
  });

  it('keeps a strategy that is gone, counting as before or no longer', () => {
    const kept = find(decide(plan(), 'bell', 'keep').after, 'bell');
    expect(kept).toMatchObject({ retired: true, weights: { 2031: 50, 2036: 50, 2046: 50 } });
    const uncounted = find(decide(plan(), 'bell', 'take').after, 'bell');
    expect(uncounted).toMatchObject({ retired: true, weights: { 2031: 0, 2036: 0, 2046: 0 } });
  });

  it('adds a new strategy after the others, at the level that was given', () => {
    const question = openQuestions(plan(), versionOf, second).find(({ kind }) => kind === 'new');
    if (!question) throw new Error('There is a new one.');
    const decision = decisionOn(plan(), question, { choice: 'add', startingLevel: 35 }, second);
    const after = applyDecision(plan(), decision, (added) => added);
    expect(after.strategies.at(-1)).toMatchObject({ key: 'radar', startingLevel: 35, basis: 'v2' });
    expect(undoDecision(after, decision, versionOf)).toEqual({ ...plan(), reopened: ['radar'] });
  });

  it('leaves a new strategy out, which is not asked again but can still be added', () => {
    const question = openQuestions(plan(), versionOf, second).find(({ kind }) => kind === 'new');
    if (!question) throw new Error('There is a new one.');
    const decision = decisionOn(plan(), question, { choice: 'leave-out' }, second);
    const after = applyDecision(plan(), decision, (added) => added);
    expect(openQuestions(after, versionOf, second).map(({ key }) => key)).toEqual([
      'river',
      'bell',
    ]);
    expect(leftOutOffers(after, versionOf, second).map(({ key }) => key)).toEqual(['radar']);
    expect(undoDecision(after, decision, versionOf)).toEqual({ ...plan(), reopened: ['radar'] });
  });

  it('is undone except for values that the person has changed since', () => {
    const { after, decision } = decide(plan(), 'river', 'take');
    const strategies = after.strategies.map((one) =>
      one.key === 'river' ? { ...one, required: { ...one.required, 2046: 99 } } : one,
    );
    const back = undoDecision({ ...after, strategies }, decision, versionOf);
    expect(find(back, 'river')).toMatchObject({
      title: 'Work on river',
      required: { 2026: 10, 2031: 40, 2036: 60, 2046: 99 },
      basis: 'v1',
    });
  });
});

describe('a retired strategy that is back', () => {
  it('is asked about, and is no longer retired once it is taken up', () => {
    const third = version(3, [strategy('river'), strategy('bell')]);
    const of = (id: string) => (id === 'v3' ? third : versionOf(id));
    const { after } = decide(plan(), 'bell', 'take');
    const question = openQuestions(after, of, third).find(({ key }) => key === 'bell');
    expect(question && choicesFor(question)).toEqual(['keep', 'replace']);
    if (!question) throw new Error('It is asked about.');
    const decision = decisionOn(after, question, { choice: 'replace' }, third);
    const back = find(
      applyDecision(after, decision, (added) => added),
      'bell',
    );
    expect(back).toMatchObject({ retired: false, weights: strategy('bell').weights });
  });

  it('is not asked about once more if left retired and gone again', () => {
    const [third, fourth] = [version(3, [strategy('bell')]), version(4, [strategy('river')])];
    const all = new Map([...versions, third, fourth].map((one) => [one.id, one]));
    const of = (id: string) => all.get(id) ?? first;
    const { after } = decide(plan(), 'bell', 'keep');
    const question = openQuestions(after, of, third).find(({ key }) => key === 'bell');
    if (!question) throw new Error('It is asked about.');
    const decision = decisionOn(after, question, { choice: 'keep' }, third);
    const left = applyDecision(after, decision, (added) => added);
    expect(openQuestions(left, of, fourth).map(({ key }) => key)).not.toContain('bell');
  });
});

describe('a plan', () => {
  it('moves to the new version once nothing more is asked, not before', () => {
    expect(advanceBasis(plan(), versionOf, second).basis).toBe('v1');
    const asked = openQuestions(plan(), versionOf, second);
    const done = asked.reduce((now, question) => {
      const choice = choiceForAll(question, 'keep');
      if (!choice) throw new Error('Everything can be kept.');
      return applyDecision(now, decisionOn(now, question, { choice }, second), (added) => added);
    }, plan());
    expect(advanceBasis(done, versionOf, second).basis).toBe('v2');
  });

  it('takes nothing in bulk that needs a level or would replace the person’s own', () => {
    const asked = openQuestions(plan(), versionOf, second);
    expect(asked.map((question) => choiceForAll(question, 'take'))).toEqual(['take', 'take', null]);
  });
});
