import { MEASURES } from './measures';
import type { SourceId } from './sources';
import type {
  EvidenceSource,
  EvidenceTask,
  EvidenceWage,
  ExposureFigure,
  ExposureLabel,
  OccupationEvidence,
} from './types';

/** Top code, in US dollars a year: wages from here up are not published. */
export const WAGE_TOP_CODE = 239_200;

/** The measures that rank occupations among all, in the order in which they are always shown. */
export const RANKED_MEASURES = MEASURES.filter(
  ({ level, percentile }) => level === 'soc' && percentile !== undefined,
);

export type RankedFigure = ExposureFigure & { readonly percentile: number };

/**
 * The occupation's figure for each ranked measure, in their order; undefined where there is none.
 */
export function rankedFigures({
  exposure,
}: Pick<OccupationEvidence, 'exposure'>): (RankedFigure | undefined)[] {
  return RANKED_MEASURES.map(({ key }) =>
    exposure.find(
      (figure): figure is RankedFigure => figure.measure === key && figure.percentile !== null,
    ),
  );
}

/** From the lowest to the highest percentile: how far the measures disagree. */
export function exposureRange(
  evidence: Pick<OccupationEvidence, 'exposure'>,
): { min: number; max: number; count: number } | null {
  const ranks = rankedFigures(evidence).flatMap((figure) => figure?.percentile ?? []);
  if (ranks.length === 0) return null;
  return { min: Math.min(...ranks), max: Math.max(...ranks), count: ranks.length };
}

/** Whether a zero is shared with others: its percentile is the middle of the tie, not a rank. */
export function tiedAtZero({ value, tied }: ExposureFigure): boolean {
  return value === 0 && tied > 1;
}

/**
 * Whether none of the occupation's tasks is in the older list of tasks on which use of AI was
 * counted: its figure of observed use then rests on the tasks of neighbouring occupations alone.
 */
export function restsOnNeighbours({ tasks }: Pick<OccupationEvidence, 'tasks'>): boolean {
  return tasks.length > 0 && tasks.every(({ listed }) => listed === false);
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/**
 * The title under which a figure counts the occupation; null where it is the occupation's own.
 * Several O*NET occupations share a SOC code, and the projections combine some of those as well.
 */
export function countedAs(
  { occupation }: Pick<OccupationEvidence, 'occupation'>,
  counted: { readonly title: string } | null,
): string | null {
  return counted && !same(counted.title, occupation.title) ? counted.title : null;
}

/** Whether a score by SOC code covers more than this one O*NET occupation. */
export function scoredWithOthers(item: Pick<OccupationEvidence, 'occupation' | 'soc'>): boolean {
  return (item.soc?.onetCount ?? 0) > 1 || countedAs(item, item.soc) !== null;
}

export const WAGE_STEPS = ['p10', 'p25', 'median', 'p75', 'p90'] as const;
export type WageStep = (typeof WAGE_STEPS)[number];

/** A wage as published, "above" where it is over the top code, or null where there is none. */
export function wageAt(wage: EvidenceWage, step: WageStep): number | 'above' | null {
  return wage[step] ?? (wage.topcoded && wage.basis === 'annual' ? 'above' : null);
}

export type Rater = 'gpt4Exposure' | 'humanExposure';

/** In drawing order: most exposed first, unrated last. */
export const LABELS: readonly (ExposureLabel | null)[] = ['E1', 'E2', 'E0', null];

/**
 * Groups tasks by label, without empty groups. A task with a null label was not rated in its
 * present words, which is not the same as E0.
 */
export function tasksByLabel(
  tasks: readonly EvidenceTask[],
  rater: Rater,
): { label: ExposureLabel | null; tasks: EvidenceTask[] }[] {
  return LABELS.map((label) => ({
    label,
    tasks: tasks.filter((task) => task[rater] === label),
  })).filter((group) => group.tasks.length > 0);
}

/** The sources with these ids, in the order of the ids; unknown ids are skipped. */
export function pickSources(
  sources: readonly EvidenceSource[],
  ids: readonly SourceId[],
): EvidenceSource[] {
  return ids.flatMap((id) => sources.find((source) => source.id === id) ?? []);
}
