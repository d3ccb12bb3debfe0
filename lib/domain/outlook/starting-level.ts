/** A plain answer to “how ready are you today?”; `level` is on the strategy’s scale of 0–100. */
export type StartingLevel = { key: string; level: number; label: string; meaning: string };

/** From least to most ready. The same five words serve every strategy. */
export const startingLevels = [
  {
    key: 'new',
    level: 0,
    label: 'New to me',
    meaning: 'You have heard of it but not worked on it yet.',
  },
  {
    key: 'learning',
    level: 15,
    label: 'Learning the basics',
    meaning: 'You have taken a course or tried it out with guidance.',
  },
  {
    key: 'practising',
    level: 35,
    label: 'Practising with help',
    meaning: 'You do some of it in your work and turn to others for the hard parts.',
  },
  {
    key: 'independent',
    level: 60,
    label: 'Working independently',
    meaning: 'You do it regularly and are trusted with it unsupervised.',
  },
  {
    key: 'leading',
    level: 80,
    label: 'Leading others',
    meaning: 'People bring you their difficult cases and learn from how you handle them.',
  },
] as const satisfies readonly StartingLevel[];

export type StartingLevelKey = (typeof startingLevels)[number]['key'];

export const startingLevelKeys: readonly StartingLevelKey[] = startingLevels.map(({ key }) => key);

/** From this level on a person does some of it in their work. */
const IN_USE_FROM = startingLevelOf('practising');

/**
 * Whether a strategy usually is in use in the work of a person at this level: the answer to “do you
 * use this in your work now?” until they give their own.
 */
export function usuallyInUse(level: number): boolean {
  return level >= IN_USE_FROM;
}

/** The level, 0–100, behind one of the five words. Throws a RangeError for any other key. */
export function startingLevelOf(key: string): number {
  const found = startingLevels.find((step) => step.key === key);
  if (!found) throw new RangeError(`There is no starting level “${key}”.`);
  return found.level;
}

/** The one of the five words whose level is nearest; of two the less ready one. */
export function nearestStartingLevel(level: number): (typeof startingLevels)[number] {
  const by = (step: StartingLevel) => Math.abs(step.level - level);
  return startingLevels.reduce<(typeof startingLevels)[number]>(
    (best, step) => (by(step) < by(best) ? step : best),
    startingLevels[0],
  );
}
