import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '@/lib/cli/problem';
import { type CivilDate, isCivilDate, todayIn } from '@/lib/domain/calendar';
import {
  type CalibrationResult,
  type Coverage,
  type Measured,
  measureCalibration,
} from '@/lib/domain/readiness/calibration';

const USAGE = `Measures how honest the projection's band is, prints the table and keeps the result.

  npm run calibrate [-- options]

  --seed NUMBER         a whole number; 2026 when left out
  --people NUMBER       how many people in each of the twelve groups; 100 when left out
  --date YYYY-MM-DD     the date to write down; today in UTC when left out
`;
const FILE = path.join(import.meta.dirname, '../lib/domain/readiness/calibration/result.json');
/** Few enough for a test to measure again. */
const PEOPLE_IN_CHECK = 2;

function main(): void {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '2026' },
      people: { type: 'string', default: '100' },
      date: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const seed = readWhole('--seed', values.seed, 0);
  const people = readWhole('--people', values.people, 1);
  const measured = measureCalibration(seed, people);
  const result: CalibrationResult = {
    format: 'longview.calibration',
    version: 1,
    seed,
    date: readDate(values.date),
    people: people * measured.groups.length,
    ...measured,
    check: measureCalibration(seed, PEOPLE_IN_CHECK),
  };
  process.stdout.write(tableOf(result));
  writeFileSync(FILE, `${JSON.stringify(result, null, 2)}\n`);
}

function readWhole(flag: string, text: string, least: number): number {
  const number = Number(text);
  if (/^\d{1,9}$/.test(text) && number >= least) return number;
  throw new Error(`${flag} takes a whole number from ${least} up.`);
}

function readDate(text: string | undefined): CivilDate {
  if (text === undefined) return todayIn('UTC', new Date());
  if (isCivilDate(text)) return text;
  throw new Error('--date takes a real date, such as 2028-03-31.');
}

function tableOf({ people, rows, groups }: Measured & { people: number }): string {
  const heads = ['within 80', 'within 50', 'below', 'above', 'width', 'distance', 'counted'];
  const lines = [
    `${people} people. Honest is 80 % within p10–p90, 50 % within p25–p75, 10 % on either side.`,
    '',
    lineOf(['plan', 'log', 'ahead'], heads),
    ...rows.map((row) => lineOf([row.plan, `${row.logYears} y`, row.ahead], cellsOf(row))),
    '',
    lineOf(['mean', 'spread', ''], heads),
    ...groups.map((group) => lineOf([`${group.mean}`, `${group.spread}`, ''], cellsOf(group))),
  ];
  return `${lines.join('\n')}\n`;
}

function lineOf(names: readonly string[], cells: readonly string[]): string {
  const left = names.map((name) => name.padEnd(10));
  return [...left, ...cells.map((cell) => cell.padStart(11))].join('');
}

function cellsOf({ counted, width, distance, ...coverage }: Coverage): string[] {
  const { within80, within50, below, above } = coverage;
  const shares = [within80, within50, below, above].map((share) => `${(100 * share).toFixed(1)} %`);
  return [...shares, width.toFixed(1), distance.toFixed(1), `${counted}`];
}

try {
  main();
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}
