import { readFileSync } from 'node:fs';
import {
  type CivilDate,
  isCivilDate,
  isTimeZone,
  MAX_DATE,
  MIN_DATE,
  todayIn,
} from '@/lib/domain/calendar';
import { type PlanFile, PlanFileError, parsePlanFile } from '@/lib/schemas/plan/plan-file';
import { pathFromCaller } from './caller-directory';
import { messageOf, Problem } from './problem';

/**
 * Runs a command that reads a plan file: what its user can fix goes to standard error without a
 * stack, with exit status 1.
 */
export async function runPlanCommand(main: () => void | Promise<void>): Promise<void> {
  // A reader that closes the pipe early, such as `head`, is not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Problem || error instanceof PlanFileError)) throw error;
    process.stderr.write(`${error.message.trimEnd()}\n`);
    process.exitCode = 1;
  }
}

/**
 * Reads the one plan file that a command is given; `-` is standard input.
 *
 * @param script the command's name in package.json
 * @throws PlanFileError with a line for each fault; Problem when there is no such file
 */
export function readPlanFile(script: string, given: readonly string[], usage: string): PlanFile {
  const [source, ...more] = given;
  if (source === undefined || more.length > 0) throw new Problem(`Give one plan file.\n\n${usage}`);
  return parsePlanFile(readJson(script, source));
}

function readJson(script: string, source: string): unknown {
  const name = source === '-' ? 'standard input' : source;
  const text = readText(source === '-' ? 0 : pathFromCaller(script, source), name);
  try {
    // Some editors put a byte order mark first.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Problem(`Not JSON: ${name}: ${messageOf(error)}`);
  }
}

/** @param name as shown when it cannot be read */
export function readText(file: string | number, name: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Problem(`Cannot read ${name}: ${messageOf(error)}`);
  }
}

/** The day to look from: the one that `--as-of` gives, or today in the plan's time zone. */
export function readAsOf(text: string | undefined): (file: PlanFile) => CivilDate {
  if (text === undefined) return ({ plan }) => today(plan.timeZone ?? 'UTC');
  if (isCivilDate(text) && text >= MIN_DATE && text <= MAX_DATE) return () => text;
  throw new Problem('--as-of takes a real date of the years 2000 to 2100, such as 2028-03-31.');
}

function today(timeZone: string): CivilDate {
  if (isTimeZone(timeZone)) return todayIn(timeZone, new Date());
  throw new Problem(`Give --as-of: the plan's time zone "${timeZone}" is not known here.`);
}
