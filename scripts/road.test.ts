import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { computeReadiness } from '@/lib/domain/readiness';
import { parsePlanFile, toReadinessPlan } from '@/lib/schemas/plan/plan-file';

vi.setConfig({ testTimeout: 60_000 });

const root = path.join(import.meta.dirname, '..');
const { input, asOf } = JSON.parse(
  readFileSync(path.join(root, 'lib/domain/readiness/examples/first-day.json'), 'utf8'),
);

/** Runs the command as a shell would, with a plan on standard input. */
function road(args: readonly string[], plan: unknown = input) {
  const script = path.join(root, 'scripts/road.ts');
  return spawnSync(process.execPath, ['--import', 'tsx', script, '-', ...args], {
    cwd: root,
    input: JSON.stringify(plan),
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
}

let directory = '';
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'road-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

describe('the road command', () => {
  it('prints the goals and what is left, and writes the plan with the goals taken up', () => {
    const out = path.join(directory, 'accepted.json');
    const { stdout, stderr, status } = road([
      '--as-of',
      asOf,
      '--at-once',
      '6',
      '--in-use',
      'all',
      '--accept',
      out,
    ]);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const { goals, left } = JSON.parse(stdout);
    const { strategy: key, template, ...goal } = goals[0];
    expect(goal).toEqual({
      title: expect.any(String),
      unit: expect.any(String),
      startOn: expect.any(String),
      dueOn: expect.any(String),
      baseline: expect.any(Number),
      target: expect.any(Number),
      points: expect.any(Number),
    });
    expect(left).toEqual([]);

    const accepted = parsePlanFile(JSON.parse(readFileSync(out, 'utf8')));
    const strategy = accepted.strategies.find((one) => one.key === key);
    expect(strategy?.goals).toContainEqual(expect.objectContaining({ ...goal, template }));
    const { horizons } = computeReadiness(toReadinessPlan(accepted), asOf);
    expect(horizons.map(({ status: reached }) => reached)).toEqual([
      'on-track',
      'on-track',
      'on-track',
    ]);
    // What is taken up is not laid again.
    expect(JSON.parse(road(['--as-of', asOf], accepted).stdout).goals).toEqual([]);
  });

  it('lays up to the horizon asked for, and says what is left to plan after it', () => {
    const { goals, left } = JSON.parse(road(['--as-of', asOf, '--until', '2031']).stdout);
    for (const { dueOn } of goals) expect(dueOn <= '2031-12-31').toBe(true);
    expect(left.map(({ year }: { year: number }) => year)).toContain(2046);
    expect(left[0]).toEqual({
      strategy: expect.any(String),
      year: expect.any(Number),
      points: expect.any(Number),
    });
  });

  it('takes the ready-made goals of an outlook file', () => {
    const plan = { ...input, plan: { ...input.plan, outlook: 'elsewhere' } };
    const file = `prisma/seed/outlooks/${input.plan.outlook}.json`;
    const given = road(['--as-of', asOf, '--outlook', file], plan);
    expect(JSON.parse(given.stdout)).toEqual(JSON.parse(road(['--as-of', asOf]).stdout));
  });

  it.each([
    ['no goals at once', ['--at-once', '0'], /^--at-once takes a whole number from 1 to 6/],
    ['a year that is no horizon', ['--until', '2040'], /^--until takes one of the horizons 2031/],
    ['a strategy that is not there', ['--in-use', 'x'], /^--in-use names what .* have: x\. Its/],
    ['an outlook that is not there', ['--outlook', 'x.json'], /^Cannot read x\.json/],
    ['a file that is no outlook', ['--outlook', 'package.json'], /^package\.json: format/],
    ['a folder that is not there', ['--accept', 'no/such/out.json'], /^Cannot write no\/such/],
    ['an option that there is not', ['--speed', '2'], /^Unknown option '--speed'/],
    ['a day that does not exist', ['--as-of', '2026-02-30'], /^--as-of takes a real date/],
  ])('refuses %s with a sentence', (_name, args, sentence) => {
    const { stdout, stderr, status } = road(args);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toContain('    at ');
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
  });

  it('names each fault of a plan by its path', () => {
    const plan = { ...input.plan, startedOn: '2026-02-30', halfLifeYears: -1 };
    const { stdout, stderr, status } = road([], { ...input, plan });
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^plan\.startedOn: must be a real date/),
      expect.stringMatching(/^plan\.halfLifeYears: must be more than 0/),
    ]);
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
  });

  it.each([
    ['names another outlook', 'astronaut', /^The plan's outlook "astronaut" is not one of those/],
    ['names none', undefined, /^The plan names no outlook \(plan\.outlook\)/],
  ])('says so when the plan %s', (_name, outlook, sentence) => {
    const { stdout, stderr, status } = road([], { ...input, plan: { ...input.plan, outlook } });
    expect(stderr).toMatch(sentence);
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
  });
});
