import { parseArgs } from 'node:util';
import { readAsOf, readPlanFile, runPlanCommand } from '@/lib/cli/plan-command';
import { messageOf, Problem } from '@/lib/cli/problem';
import { computeReadiness, type ReadinessScenario } from '@/lib/domain/readiness';
import { toReadinessPlan } from '@/lib/schemas/plan/plan-file';

const USAGE = `Prints the readiness of a plan as JSON, in full precision.

  npm run -s readiness -- plan.json [options]      (- reads standard input)

  --as-of YYYY-MM-DD    the day to look from; today in the plan's time zone when left out
  --pace NUMBER         what if: multiplies the person's own pace
  --disruption NUMBER   what if: how fast the profession changes
  --half-life YEARS     what if: years in which half of what is not in use fades; "none" for never
`;

function main(args: readonly string[]): void {
  const { values, positionals } = readArguments(args);
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const scenario: ReadinessScenario = {
    pace: readFactor('--pace', values.pace),
    disruption: readFactor('--disruption', values.disruption),
    halfLifeYears: readHalfLife(values['half-life']),
  };
  const asOf = readAsOf(values['as-of']);
  const file = readPlanFile('readiness', positionals, USAGE);
  const readiness = computeReadiness(toReadinessPlan(file), asOf(file), scenario);
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

await runPlanCommand(() => main(process.argv.slice(2)));
