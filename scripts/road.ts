import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pathFromCaller } from '@/lib/cli/caller-directory';
import { readAsOf, readPlanFile, readText, runPlanCommand } from '@/lib/cli/plan-command';
import { messageOf, Problem } from '@/lib/cli/problem';
import { HORIZON_YEARS, type HorizonYear } from '@/lib/domain/calendar';
import { layRoad, MAX_AT_ONCE, ROAD_PACES, type RoadTemplate } from '@/lib/domain/road';
import {
  type OutlookFile,
  OutlookFileError,
  parseOutlookFile,
} from '@/lib/schemas/outlook/outlook-file';
import { type PlanFile, toReadinessPlan } from '@/lib/schemas/plan/plan-file';
import { planFileWithRoad, templatesOpenIn } from '@/lib/schemas/plan/plan-file-road';
import { OUTLOOK_DIRECTORY, readOutlooks } from '@/prisma/seed/read';

const USAGE = `Lays ready-made goals on the years of a plan and prints them as JSON.

  npm run -s road -- plan.json [options]      (- reads standard input)

  --as-of YYYY-MM-DD    the day to look from; today in the plan's time zone when left out
  --at-once NUMBER      how many goals run at once, 1 to ${MAX_AT_ONCE}; ${ROAD_PACES.steady} when left out
  --until YEAR          the last horizon to lay goals for: ${HORIZON_YEARS.join(', ')}
  --in-use KEYS         strategies that will be in use besides those that are: "all", or key,key
  --outlook FILE        the outlook that has the ready-made goals; the plan's own when left out
  --accept FILE         writes the plan with these goals taken up
`;

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args);
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const atOnce = readAtOnce(values['at-once']);
  const until = readUntil(values.until);
  const asOf = readAsOf(values['as-of']);
  const file = readPlanFile('road', positionals, USAGE);
  const inUse = readInUse(values['in-use'], file);
  const templates = templatesOpenIn(file, templatesOf(await findOutlook(values.outlook, file)));
  const choice = { atOnce, inUse, ...(until && { until }) };
  const { goals, left } = layRoad(toReadinessPlan(file), asOf(file), templates, choice);
  if (values.accept !== undefined) write(values.accept, planFileWithRoad(file, goals, inUse));
  print({
    goals: goals.map(({ strategyKey, year: _year, brings: _brings, ...goal }) => ({
      strategy: strategyKey,
      ...goal,
    })),
    left: left.map(({ strategyKey, ...rest }) => ({ strategy: strategyKey, ...rest })),
  });
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'as-of': { type: 'string' },
        'at-once': { type: 'string' },
        until: { type: 'string' },
        'in-use': { type: 'string' },
        outlook: { type: 'string' },
        accept: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Problem(`${messageOf(error)}\n\n${USAGE}`);
  }
}

function readAtOnce(text: string | undefined): number {
  if (text === undefined) return ROAD_PACES.steady;
  const atOnce = Number(text);
  if (/^\d$/.test(text) && atOnce >= 1 && atOnce <= MAX_AT_ONCE) return atOnce;
  throw new Problem(`--at-once takes a whole number from 1 to ${MAX_AT_ONCE}.`);
}

function readUntil(text: string | undefined): HorizonYear | undefined {
  if (text === undefined) return undefined;
  const year = HORIZON_YEARS.find((horizon) => String(horizon) === text);
  if (year) return year;
  throw new Problem(`--until takes one of the horizons ${HORIZON_YEARS.join(', ')}.`);
}

function readInUse(text: string | undefined, { strategies }: PlanFile): string[] {
  const all = strategies.map(({ key }) => key);
  if (text === undefined) return [];
  if (text === 'all') return all;
  const keys = text.split(',').map((key) => key.trim());
  const unknown = keys.filter((key) => !all.includes(key));
  if (unknown.length === 0) return keys;
  throw new Problem(
    `--in-use names what the plan does not have: ${unknown.join(', ')}. Its strategies are ${all.join(', ')}.`,
  );
}

async function findOutlook(given: string | undefined, { plan }: PlanFile): Promise<OutlookFile> {
  if (given !== undefined) return readOutlook(given);
  const outlooks = await readOutlooks(OUTLOOK_DIRECTORY);
  const outlook = outlooks.find(({ slug }) => slug === plan.outlook);
  if (outlook) return outlook;
  const named =
    typeof plan.outlook === 'string'
      ? `The plan's outlook "${plan.outlook}" is not one of those here`
      : 'The plan names no outlook (plan.outlook)';
  const known = outlooks.map(({ slug }) => slug).join(', ');
  throw new Problem(`${named}: ${known}. Give the file of its outlook with --outlook.`);
}

function readOutlook(given: string): OutlookFile {
  const text = readText(pathFromCaller('road', given), given);
  try {
    return parseOutlookFile(given, text);
  } catch (error) {
    throw error instanceof OutlookFileError ? new Problem(error.message) : error;
  }
}

function templatesOf({ strategies }: OutlookFile): RoadTemplate[] {
  return strategies.flatMap(({ key: strategyKey, templates }) =>
    templates.map(({ note: _note, ...template }) => ({ ...template, strategyKey })),
  );
}

function write(given: string, file: PlanFile): void {
  try {
    writeFileSync(pathFromCaller('road', given), `${JSON.stringify(file, null, 2)}\n`);
  } catch (error) {
    throw new Problem(`Cannot write ${given}: ${messageOf(error)}`);
  }
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

await runPlanCommand(() => main(process.argv.slice(2)));
