import { describe, expect, it } from 'vitest';
import { computeReadinessInParts, type ReadinessPlan } from '@/lib/domain/readiness';
import tenYears from '@/lib/domain/readiness/examples/ten-years.json';
import { joinInParts, runInParts } from './in-parts';

/** A clock that a part of work moves by a millisecond. */
function* work(parts: number, clock: { now: number }) {
  for (let part = 0; part < parts; part++) {
    clock.now += 1;
    yield;
  }
  return parts;
}

/** Runs work and counts the turns that others had meanwhile. */
async function othersDuring(run: Promise<unknown>): Promise<number> {
  let over = false;
  let turns = 0;
  run.then(() => {
    over = true;
  });
  await new Promise<void>((resolve) => {
    const other = () => {
      if (over) return resolve();
      turns += 1;
      setImmediate(other);
    };
    setImmediate(other);
  });
  return turns;
}

describe('work in parts (trust 24)', () => {
  it('gives others a turn after each slice: twice the work, twice the turns', async () => {
    const turns = async (parts: number) => {
      const clock = { now: 0 };
      return othersDuring(runInParts(work(parts, clock), () => clock.now));
    };
    const [once, twice] = [await turns(1_000), await turns(2_000)];
    expect(once).toBeGreaterThanOrEqual(99);
    expect(twice).toBeGreaterThanOrEqual(2 * once - 2);
  });

  it('joins text that is written in parts', async () => {
    const rows = (function* () {
      for (const row of ['a\r\n', 'b\r\n']) yield row;
    })();
    expect(await joinInParts(rows)).toBe('a\r\nb\r\n');
  });

  it('gives what the work gives, and its errors', async () => {
    expect(await runInParts(work(3, { now: 0 }))).toBe(3);
    const failing = (function* () {
      yield;
      throw new Error('no');
    })();
    await expect(runInParts(failing)).rejects.toThrow('no');
  });

  it('is one date of the series at the most, where readiness is computed', () => {
    const { input, asOf } = tenYears;
    const plan: ReadinessPlan = { ...input.plan, strategies: input.strategies };
    const parts = computeReadinessInParts(plan, asOf);
    let count = 0;
    let part = parts.next();
    for (; !part.done; part = parts.next()) count += 1;
    expect(count).toBe(part.value.series.length);
  });
});
