import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pathFromCaller } from '@/lib/cli/caller-directory';
import { messageOf, Problem } from '@/lib/cli/problem';
import {
  type CivilDate,
  isCivilDate,
  isTimeZone,
  MAX_DATE,
  MIN_DATE,
  todayIn,
} from '@/lib/domain/calendar';
import { computeReadiness, type ReadinessScenario } from '@/lib/domain/readiness';
import { PlanFileError, parsePlanFile, toReadinessPlan } from '@/lib/schemas/plan/plan-file';

const USAGE = `Prints the readiness of a plan as JSON, in full precision.

  npm run -s readiness -- plan.json [options]      (- reads standard input)

  --as-of YYYY-MM-DD    the day to look from; today in the plan's time zone when left out
  --pace NUMBER         what if: multiplies the person's own pace
  --disruption NUMBER   what if: how fast the profession changes
  --half-life YEARS     what if: years in which half fades; "none" when nothing does
`;

function main(args: readonly string[]): void {
  const { values, positionals } = readArguments(args);
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const [source, ...more] = positionals;
  if (source === undefined || more.length > 0) {
    throw new Problem(`Give one plan file.\n\n${USAGE}`);
  }
  const scenario: ReadinessScenario = {
    pace: readFactor('--pace', values.pace),
    disruption: readFactor('--disruption', values.disruption),
    halfLifeYears: readHalfLife(values['half-life']),
  };
  const givenAsOf = readDate('--as-of', values['as-of']);
  const file = parsePlanFile(readJson(source));
  const asOf = givenAsOf ?? today(file.plan.timeZone ?? 'UTC');
  const readiness = computeReadiness(toReadinessPlan(file), asOf, scenario);
  process.stdout.write(`${JSON.stringify(readiness, null, 2)}\n`);
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'as-of': { type: 'string' },
        pace: { type: 'string' },
        disruption: { type: 'string' },
        'half-life': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Problem(`${messageOf(error)}\n\n${USAGE}`);
  }
}

function readJson(source: string): unknown {
  const name = source === '-' ? 'standard input' : source;
  let text: string;
  try {
    text = readFileSync(source === '-' ? 0 : pathFromCaller('readiness', source), 'utf8');
  } catch (error) {
    throw new Problem(`Cannot read ${name}: ${messageOf(error)}`);
  }
  try {
    // Some editors put a byte order mark first.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Problem(`Not JSON: ${name}: ${messageOf(error)}`);
  }
}

function readDate(flag: string, text: string | undefined): CivilDate | undefined {
  if (text === undefined) return undefined;
  if (isCivilDate(text) && text >= MIN_DATE && text <= MAX_DATE) return text;
  throw new Problem(`${flag} takes a real date of the years 2000 to 2100, such as 2028-03-31.`);
}

function readFactor(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const factor = readNumber(text);
  if (factor >= 0) return factor;
  throw new Problem(`${flag} takes a number from 0 up, such as 1.5.`);
}

function readHalfLife(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  if (text === 'none') return null;
  const years = readNumber(text);
  if (years > 0) return years;
  throw new Problem('--half-life takes a number of years above 0, such as 5, or "none".');
}

/**
 * The number, or NaN, for which every comparison is false, when the text is not a finite number.
 */
function readNumber(text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : Number.NaN;
}

function today(timeZone: string): CivilDate {
  if (isTimeZone(timeZone)) return todayIn(timeZone, new Date());
  throw new Problem(`Give --as-of: the plan's time zone "${timeZone}" is not known here.`);
}

// A reader that closes the pipe early, such as `head`, is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Problem || error instanceof PlanFileError)) throw error;
  process.stderr.write(`${error.message.trimEnd()}\n`);
  process.exitCode = 1;
}
