import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { computeReadiness } from '@/lib/domain/readiness';
import { differences } from '@/lib/domain/readiness/testing/differences';

vi.setConfig({ testTimeout: 60_000 });

const root = path.join(import.meta.dirname, '..');
const example = JSON.parse(
  readFileSync(path.join(root, 'lib/domain/readiness/examples/two-years-what-if.json'), 'utf8'),
);

/** The scenario of the example. */
const WHAT_IF = ['--pace', '1.5', '--disruption', '1.25', '--half-life', '5'];

/** Runs the command as a shell would, with a plan on standard input. */
function readiness(args: readonly string[], input: unknown = example.input) {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  const script = path.join(root, 'scripts/readiness.ts');
  return spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: root,
    input: text,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
}

describe('the readiness command', () => {
  it('prints what the model computes, in full precision', () => {
    const { stdout, stderr, status } = readiness(['-', '--as-of', example.asOf, ...WHAT_IF]);
    const plan = { ...example.input.plan, strategies: example.input.strategies };
    expect(JSON.parse(stdout)).toEqual(computeReadiness(plan, example.asOf, example.scenario));
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  it('prints the worked example’s numbers under the names that others read', () => {
    const printed = JSON.parse(readiness(['-', '--as-of', example.asOf, ...WHAT_IF]).stdout);
    const { series, ...rest } = example.expected;
    expect(Object.keys(printed)).toEqual([
      'model',
      'asOf',
      'plannedUntil',
      'pace',
      'series',
      'horizons',
    ]);
    const { series: rows, ...others } = printed;
    expect(differences(others, rest, 1e-6)).toEqual([]);
    for (const row of series) {
      const own = rows.find(({ date }: { date: string }) => date === row.date);
      expect(differences(own, row, 1e-6)).toEqual([]);
    }
  });

  it('reads version 1 of the plan format, in which nothing is in use', () => {
    const strategies = example.input.strategies.map(
      ({ inUse: _, ...strategy }: { inUse: boolean }) => strategy,
    );
    const { stdout, status } = readiness(['-', '--as-of', example.asOf], {
      ...example.input,
      version: 1,
      strategies,
    });
    const plan = { ...example.input.plan, strategies };
    expect(JSON.parse(stdout)).toEqual(computeReadiness(plan, example.asOf));
    expect(status).toBe(0);
  });

  it('reads from version 2 what is in use, and does not let it fade', () => {
    const inUse = (used: boolean) => {
      const strategies = example.input.strategies.map((one: object) => ({ ...one, inUse: used }));
      const { stdout } = readiness(['-', '--as-of', example.asOf], {
        ...example.input,
        strategies,
      });
      return JSON.parse(stdout).series.at(-1).planned;
    };
    expect(inUse(true)).toBeGreaterThan(inUse(false) + 5);
  });

  it('uses today without --as-of', () => {
    const { stdout, status } = readiness(['-', '--half-life', 'none']);
    expect(JSON.parse(stdout).asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(status).toBe(0);
  });

  it('names each fault of a plan by its path, and prints nothing else', () => {
    const plan = { ...example.input.plan, startedOn: '2026-02-30', halfLifeYears: -1 };
    const { stdout, stderr, status } = readiness(['-'], { ...example.input, plan });
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^plan\.startedOn: must be a real date/),
      expect.stringMatching(/^plan\.halfLifeYears: must be more than 0/),
    ]);
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
  });

  it.each([
    ['a file that is not there', ['no-such-plan.json'], /^Cannot read no-such-plan\.json/],
    ['two files', ['-', 'b.json'], /^Give one plan file/],
    ['an option that there is not', ['-', '--speed', '2'], /^Unknown option '--speed'/],
    ['a pace below nothing', ['-', '--pace=-1'], /^--pace takes a number from 0 up/],
    ['a half-life of nothing', ['-', '--half-life', '0'], /^--half-life takes/],
    ['a day that does not exist', ['-', '--as-of', '2026-02-30'], /^--as-of takes a real date/],
  ])('refuses %s with a sentence', (_name, args, sentence) => {
    const { stdout, stderr, status } = readiness(args);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toContain('    at ');
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
  });

  it('refuses what is not JSON', () => {
    const { stderr, status } = readiness(['-'], 'longview');
    expect(stderr).toMatch(/^Not JSON: standard input/);
    expect(status).toBe(1);
  });
});
