import { z } from 'zod';
import type { LockedPackage } from './lockfile';

const version = z.string().regex(/^\d+\.\d+\.\d+$/);

/** `scripts/packages/floors.json`: versions with known vulnerabilities, checked without a network call. */
export const floorsSchema = z.array(
  z.strictObject({
    package: z.string().min(1),
    /** The first fixed version of each release line. */
    floors: z.array(version).min(1),
    /** Versions that must not be used although they are higher. */
    never: z.array(version).optional(),
    /** The advisory, or another reason against older versions. */
    why: z.string().min(1),
  }),
);

export type Floor = z.output<typeof floorsSchema>[number];

type Numbers = [number, number, number];

function numbersOf(text: string): Numbers {
  const [major = 0, minor = 0, patch = 0] = text.split(/[.+-]/).map(Number);
  return [major, minor, patch];
}

function compare(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  const place = left.findIndex((number, index) => number !== right[index]);
  if (place >= 0) return (left[place] ?? 0) - (right[place] ?? 0);
  // Of 1.2.3-beta and 1.2.3 the first is older.
  return Number(b.includes('-')) - Number(a.includes('-'));
}

/** The release line of a version: its major number, or its minor one before 1.0. */
function lineOf(text: string): string {
  const [major, minor] = numbersOf(text);
  return major === 0 ? `0.${minor}` : String(major);
}

/** Whether a version is fixed: not below its own line's floor, or of a newer line than all of them. */
export function isFixed(installed: string, { floors, never = [] }: Floor): boolean {
  if (never.includes(installed)) return false;
  const own = floors.find((floor) => lineOf(floor) === lineOf(installed));
  return own
    ? compare(installed, own) >= 0
    : floors.every((floor) => compare(installed, floor) > 0);
}

/** Every installed copy with a known vulnerability, as a sentence. */
export function vulnerableIn(
  packages: readonly LockedPackage[],
  floors: readonly Floor[],
): string[] {
  return packages.flatMap(({ name, version: installed, place }) =>
    floors
      .filter((floor) => floor.package === name && !isFixed(installed, floor))
      .map(({ floors: fixed, why }) => `${place} is ${installed}; fixed in ${fixed}: ${why}`),
  );
}
