import { own } from '../own';
import type { SourceId } from './sources';

/** The kind of code that a measure is published for. */
export type MeasureLevel = 'soc' | 'onet';

export interface Measure {
  /** `soc.gpt4_beta`: the level and the column of the file that brings it. */
  readonly key: string;
  readonly level: MeasureLevel;
  readonly column: string;
  readonly source: SourceId;
  /** Columns with its rank among occupations and among workers, where there are any. */
  readonly percentile?: string;
  readonly workersPercentile?: string;
}

const ratings = [
  'gpt4_alpha',
  'gpt4_beta',
  'gpt4_gamma',
  'human_alpha',
  'human_beta',
  'human_gamma',
];
const chats = ['ms_applicability', 'ms_user', 'ms_ai', 'ms_coverage_user', 'ms_coverage_ai'];

function measure(level: MeasureLevel, column: string, source: SourceId, rank?: string): Measure {
  return {
    key: `${level}.${column}`,
    level,
    column,
    source,
    ...(rank && { percentile: rank }),
    ...(rank && level === 'soc' && { workersPercentile: `${rank}_workers` }),
  };
}

const rankOf: Readonly<Record<string, string>> = {
  gpt4_beta: 'gpt4_beta_pctl',
  human_beta: 'human_beta_pctl',
  ms_applicability: 'ms_pctl',
  aei_observed: 'aei_pctl',
};

/** Every measure of exposure that the files can bring. */
export const MEASURES: readonly Measure[] = [
  ...ratings.map((column) => measure('soc', column, 'eloundou', own(rankOf, column))),
  ...chats.map((column) => measure('soc', column, 'microsoft', own(rankOf, column))),
  measure('soc', 'aei_observed', 'aei', rankOf.aei_observed),
  ...ratings.map((column) => measure('onet', column, 'eloundou', own(rankOf, column))),
];
