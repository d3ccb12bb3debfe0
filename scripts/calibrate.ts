import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '@/lib/cli/problem';
import { type CivilDate, isCivilDate, todayIn } from '@/lib/domain/calendar';
import { MODEL_VERSION } from '@/lib/domain/readiness';
import {
  type CalibrationResult,
  type Coverage,
  measureCalibration,
  measureHabit,
} from '@/lib/domain/readiness/calibration';

const USAGE = `Measures how honest the projection's band is, prints the tables and keeps the result.
It takes some minutes.

  npm run calibrate [-- options]

  --seed NUMBER         a whole number; 2026 when left out
  --people NUMBER       how many people in each of the twelve groups; 200 when left out
  --date YYYY-MM-DD     the date to write down; today in UTC when left out
`;
const FILE = path.join(import.meta.dirname, '../lib/domain/readiness/calibration/result.json');
const GROUPS = 12;
/** Few enough for a test to measure again. */
const PEOPLE_IN_CHECK = 2;

function main(): void {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '2026' },
      people: { type: 'string', default: '200' },
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
  const result: CalibrationResult = {
    format: 'longview.calibration',
    version: 2,
    model: MODEL_VERSION,
    seed,
    date: readDate(values.date),
    people: people * GROUPS,
    ...measureCalibration(seed, people),
    check: {
      peoplePerGroup: PEOPLE_IN_CHECK,
      rows: measureHabit(seed, PEOPLE_IN_CHECK, 'steady').rows,
    },
  };
  process.stdout.write(tablesOf(result));
  writeFileSync(FILE, toJson(result));
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

/** Indented JSON with each row of a table on a line of its own. */
function toJson(result: CalibrationResult): string {
  const rows: string[] = [];
  const text = JSON.stringify(
    result,
    (_key, value: unknown) => {
      const isRow = typeof value === 'object' && value !== null && 'counted' in value;
      return isRow ? `row ${rows.push(JSON.stringify(value)) - 1}` : value;
    },
    1,
  );
  return `${text.replace(/"row (\d+)"/g, (_match, index: string) => rows[Number(index)] ?? '')}\n`;
}

function tablesOf({ people, rows, runs, paces, habits }: CalibrationResult): string {
  const lines = [
    `${people} people. Honest is 80 % within p10–p90, 10 % on either side, 50 % within p25–p75 and`,
    '50 % below p50. Scores are interval scores in points, the band’s and three simple forecasts’.',
    ...tableOf('steady', rows, ({ ahead }) => ahead),
    ...tableOf('quarters that run on', runs, ({ ahead }) => ahead),
    ...tableOf('by mean pace', paces, ({ mean }) => `pace ${mean}`),
    ...tableOf('by habit', habits, ({ habit }) => habit),
  ];
  return `${lines.join('\n')}\n`;
}

type Row = Coverage & Pick<CalibrationResult['rows'][number], 'plan' | 'logYears'>;

function tableOf<OneRow extends Row>(
  title: string,
  rows: readonly OneRow[],
  name: (row: OneRow) => string,
): string[] {
  const heads = ['in 80', 'in 50', 'below', 'above', 'below mid', 'bias', 'width', 'score'];
  return [
    '',
    lineOf([title, '', ''], [...heads, 'stays', 'planned', 'last year']),
    ...rows.map((row) => lineOf([row.plan, `${row.logYears} y`, name(row)], cellsOf(row))),
  ];
}

function lineOf([plan = '', log = '', name = '']: readonly string[], cells: readonly string[]) {
  const left =
    log === '' ? plan.padEnd(28) : `${plan.padEnd(10)}${log.padEnd(6)}${name.padEnd(12)}`;
  return [left, ...cells.map((cell) => cell.padStart(10))].join('');
}

function cellsOf({ bias, width, score, simple, ...coverage }: Coverage): string[] {
  const { within80, within50, below, above, belowMiddle } = coverage;
  const shares = [within80, within50, below, above, belowMiddle];
  const points = [bias, width, score, simple.stays, simple.planned, simple.lastYear];
  return [
    ...shares.map((share) => `${(100 * share).toFixed(1)} %`),
    ...points.map((value) => value.toFixed(1)),
  ];
}

try {
  main();
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}
