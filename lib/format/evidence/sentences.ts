import {
  countedAs,
  type EvidenceProjection,
  type EvidenceTask,
  exposureRange,
  type OccupationEvidence,
  tasksByLabel,
  WAGE_TOP_CODE,
  wageAt,
} from '@/lib/domain/evidence';
import { listInWords } from '@/lib/format/list';
import { aboutDollars, aboutJobs, formatDollars, percentileRange } from './figures';

/** The range, in percentiles, from which on measures are said to disagree. */
const FAR_APART = 20;

type Named = Pick<OccupationEvidence, 'occupation' | 'exposure'>;

/**
 * What a strip of exposure says: where each occupation ranks by the measures, and where these
 * disagree most.
 */
export function exposureSentence(items: readonly Named[]): string {
  const ranges = items.flatMap((item) => {
    const range = exposureRange(item);
    return range ? [{ title: item.occupation.title, ...range }] : [];
  });
  const [first, ...others] = ranges;
  if (!first) return 'No measure of exposure is published for this.';
  const measures = Math.max(...ranges.map(({ count }) => count));
  const by = measures === 1 ? 'By the one measure' : `By ${numberWord(measures)} measures`;
  const start = `${by}, ${first.title} are more exposed to AI than ${percentileRange(first.min, first.max)} of 100 occupations`;
  const rest = others.map(({ title, min, max }) => `${title} than ${percentileRange(min, max)}`);
  const sentence = `${listInWords([start, ...rest])}.`;
  const widest = ranges.reduce((a, b) => (b.max - b.min > a.max - a.min ? b : a));
  if (widest.max - widest.min < FAR_APART) return sentence;
  const where = ranges.length > 1 ? ` most on ${widest.title}` : '';
  return `${sentence} The measures disagree${where}.`;
}

/** What the projection says, beside all occupations together. */
export function projectionSentence(items: readonly OccupationEvidence[]): string {
  const projected = items.flatMap((item) =>
    item.projection ? [{ item, ...item.projection }] : [],
  );
  const [first] = projected;
  if (!first) return 'No projection is published for this.';
  const all = first.allChangePercent;
  const comparison =
    all === null ? '' : ` For all occupations together it is ${changeInWords(all)}.`;
  if (projected.length === 1) return `${oneProjection(first.item, first)}${comparison}`;
  const changes = projected.map(
    ({ item, changePercent }) =>
      `${changeInWords(changePercent)} for ${nameAsCounted(item, item.projection)}`,
  );
  return `Projected change of employment in the United States from 2024 to 2034: ${listInWords(changes)}.${comparison}`;
}

/** The projection of one occupation, with its numbers of jobs, for which there is room. */
function oneProjection(item: OccupationEvidence, projection: EvidenceProjection): string {
  const { employment2024, employment2034, changePercent, openingsPerYear } = projection;
  const name = nameAsCounted(item, projection);
  return `For ${name} there were ${aboutJobs(employment2024)} jobs in the United States in 2024, and ${aboutJobs(employment2034)} are projected for 2034: ${changeInWords(changePercent)}, with ${aboutJobs(openingsPerYear)} openings a year.`;
}

/** `Biostatisticians (counted as statisticians)`: the figure is of a wider occupation. */
function nameAsCounted(item: OccupationEvidence, counted: { title: string } | null): string {
  const as = countedAs(item, counted);
  const { title } = item.occupation;
  if (!as) return title;
  // The projections write titles as sentences, the wages as names.
  const name = /\s[A-Z]/.test(as) ? as : `${as.charAt(0).toLowerCase()}${as.slice(1)}`;
  return `${title} (counted as ${name})`;
}

function changeInWords(percent: number): string {
  const whole = Math.round(Math.abs(percent));
  if (whole === 0) return 'hardly any change';
  return `about ${whole}% ${percent < 0 ? 'less' : 'more'}`;
}

/** The median wages, or why there are none. */
export function wageSentence(items: readonly OccupationEvidence[]): string {
  const medians: string[] = [];
  const hourly: string[] = [];
  for (const item of items) {
    const { wage } = item;
    if (!wage) continue;
    const name = nameAsCounted(item, wage);
    const middle = wageAt(wage, 'median');
    if (wage.basis === 'hourly_only') hourly.push(name);
    else if (middle !== null) {
      const amount =
        middle === 'above' ? `more than ${formatDollars(WAGE_TOP_CODE)}` : aboutDollars(middle);
      medians.push(`${amount} for ${name}`);
    }
  }
  const sentences = [
    ...(medians.length > 0
      ? [`The median yearly wage in the United States was ${listInWords(medians)} in May 2024.`]
      : []),
    ...(hourly.length > 0
      ? [`${listInWords(hourly)} are paid by the hour: no yearly wage is published.`]
      : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : 'No wage is published for this.';
}

/** How many tasks GPT-4 and people rated exposed: two opinions, which often differ. */
export function tasksSentence(tasks: readonly EvidenceTask[]): string {
  const [gpt4, people] = (['gpt4Exposure', 'humanExposure'] as const).map((rater) => {
    const groups = tasksByLabel(tasks, rater);
    const count = (label: string | null) =>
      groups.find((group) => group.label === label)?.tasks.length ?? 0;
    return { exposed: count('E1') + count('E2'), rated: tasks.length - count(null) };
  });
  const rated = gpt4?.rated ?? 0;
  if (rated === 0) return 'Nobody has rated these tasks in their present words.';
  const left = tasks.length - rated;
  const unrated =
    left === 0
      ? ''
      : ` ${left === 1 ? 'One task was' : `${numberWord(left, true)} tasks were`} not rated in these words.`;
  return `Of ${rated} rated tasks, GPT-4 held ${gpt4?.exposed} to be exposed and people ${people?.exposed}, in 2023.${unrated}`;
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function numberWord(count: number, capital = false): string {
  const word = WORDS[count] ?? String(count);
  return capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
