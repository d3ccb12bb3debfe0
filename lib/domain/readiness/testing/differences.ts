/**
 * Paths at which two plain values differ: numbers by more than the tolerance, other values by any
 * difference.
 */
export function differences(
  actual: unknown,
  expected: unknown,
  tolerance: number,
  path = '',
): string[] {
  if (typeof actual === 'number' && typeof expected === 'number') {
    const same = Math.abs(actual - expected) <= tolerance;
    return same ? [] : [`${path}: ${actual} is not ${expected}`];
  }
  if (isRecord(actual) && isRecord(expected)) {
    const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
    return [...keys].flatMap((key) =>
      differences(actual[key], expected[key], tolerance, `${path}.${key}`),
    );
  }
  return actual === expected ? [] : [`${path}: ${String(actual)} is not ${String(expected)}`];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
