import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { computeReadiness } from '@/lib/domain/readiness';
import { parsePlanFile, toReadinessPlan } from '../plan/plan-file';
import { type ReadPart, readTakeout } from './read-file';
import { planTakeout } from './write';

async function partsOf(file: unknown): Promise<ReadPart[]> {
  async function* chunks() {
    yield JSON.stringify(file, null, 1);
  }
  const parts: ReadPart[] = [];
  for await (const part of readTakeout(chunks())) parts.push(part);
  return parts;
}

const examples = new URL('../../domain/readiness/examples/', import.meta.url);

const bare = {
  format: 'longview.plan',
  version: 1,
  plan: { outlook: 'lighthouse-keeper', startedOn: '2026-03-01' },
  strategies: ['first', 'second'].map((key) => ({
    key,
    startingLevel: 20,
    weights: { 2031: 1, 2036: 0, 2046: 1 },
    required: { 2026: 10, 2031: 20, 2036: 30, 2046: 40 },
    goals: [
      {
        ...{ id: 'a', startOn: '2026-04-01', dueOn: '2027-03-31', baseline: 0, target: 8 },
        entries: [
          { occurredOn: key === 'first' ? '2026-07-10' : '2026-06-01', value: 2 },
          { occurredOn: '2026-08-10', value: 4 },
        ],
      },
    ],
  })),
};

describe('a plan of an older version', () => {
  it.each(readdirSync(examples).filter((name) => name.endsWith('.json')))(
    '%s is read, and has the readiness that it had',
    async (name) => {
      const { input, asOf } = JSON.parse(readFileSync(new URL(name, examples), 'utf8'));
      const [part] = await partsOf(input);
      if (!part || !('plan' in part)) throw new Error(JSON.stringify(part));
      expect(part.older).toBe(2);
      const again = parsePlanFile(planTakeout(part.plan, '2026-11-30'));
      const readiness = (file: typeof again) => computeReadiness(toReadinessPlan(file), asOf);
      expect(readiness(again)).toEqual(readiness(parsePlanFile(input)));
    },
  );

  it('gets the defaults of a new plan for what version 1 lacks', async () => {
    const [part] = await partsOf(bare);
    if (!part || !('plan' in part)) throw new Error(JSON.stringify(part));
    expect(part.older).toBe(1);
    const { plan, strategies } = part.plan;
    expect(plan).toMatchObject({ title: 'A plan', halfLifeYears: 10, timeZone: 'UTC' });
    expect(strategies[0]).not.toHaveProperty('inUse');
    expect(strategies.map(({ title }) => title)).toEqual(['first', 'second']);
    const goals = strategies.flatMap((strategy) => strategy.goals);
    expect(goals).toMatchObject([
      { id: 'g1', title: 'Goal 1', points: 25, unit: '', entries: [{ id: 2 }, { id: 3 }] },
      { id: 'g2', title: 'Goal 2', entries: [{ id: 1 }, { id: 4 }] },
    ]);
  });

  it('has its faults said with their line and path', async () => {
    const { outlook: _, ...plan } = bare.plan;
    expect(await partsOf({ ...bare, plan })).toEqual([
      { fault: expect.stringMatching(/^Line 4, plan\.outlook: /) },
    ]);
    const early = structuredClone(bare);
    if (early.strategies[1]?.goals[0]?.entries[0])
      early.strategies[1].goals[0].entries[0].occurredOn = '2026-01-01';
    expect(await partsOf(early)).toEqual([
      {
        fault: expect.stringMatching(
          /^Line \d+, strategies\[1\]\.goals\[0\]\.entries\[0\]\.occurredOn: /,
        ),
      },
    ]);
  });
});
