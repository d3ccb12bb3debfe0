import type { Skill } from './skills';
import type { SourceId } from './sources';

export interface EvidenceSource {
  readonly id: SourceId;
  readonly name: string;
  readonly publisher: string;
  readonly dataYear: string;
  readonly url: string;
  readonly licence: string;
  /** The line to show beside its figures. */
  readonly attribution: string;
  readonly measures: string;
  readonly caveat: string;
}

/** One measure's figure for an occupation. Percentiles are 0–100, null where none is published. */
export interface ExposureFigure {
  /** Key of a measure in `MEASURES`. */
  readonly measure: string;
  readonly value: number;
  readonly percentile: number | null;
  readonly workersPercentile: number | null;
  /** Occupations that have the measure. */
  readonly occupations: number;
  /** Those of them with the very same value, this one included. */
  readonly tied: number;
}

export interface OccupationSummary {
  readonly code: string;
  readonly title: string;
  /** Major group: the first two digits. */
  readonly family: string;
  /** Preparation needed, 1–5. */
  readonly jobZone: number | null;
  /** Of the percentiles of the measures that the occupation has. */
  readonly exposureMin: number | null;
  readonly exposureMedian: number | null;
  readonly exposureMax: number | null;
  readonly measureCount: number;
  /** Per cent, 2024–34. */
  readonly changePercent: number | null;
  /** US dollars a year; null where none is published, and where it is top-coded. */
  readonly medianWage: number | null;
  readonly wageTopcoded: boolean;
}

export interface EvidenceProjection {
  readonly code: string;
  readonly title: string;
  /** Thousands. */
  readonly employment2024: number;
  readonly employment2034: number;
  readonly change: number;
  readonly changePercent: number;
  readonly openingsPerYear: number;
  readonly selfEmployedPercent: number | null;
  readonly entryEducation: string | null;
  readonly workExperience: string | null;
  readonly training: string | null;
  /** All occupations together, for comparison; per cent. */
  readonly allChangePercent: number | null;
}

export interface EvidenceWage {
  readonly title: string;
  readonly employment: number;
  readonly p10: number | null;
  readonly p25: number | null;
  readonly median: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
  readonly mean: number | null;
  readonly topcoded: boolean;
  readonly basis: 'annual' | 'hourly_only';
}

export type ExposureLabel = 'E0' | 'E1' | 'E2';

export interface EvidenceTask {
  readonly taskId: number;
  readonly task: string;
  readonly kind: 'core' | 'supplemental' | null;
  readonly gpt4Exposure: ExposureLabel | null;
  readonly humanExposure: ExposureLabel | null;
  readonly gpt4Automation: string | null;
  /** Whether the task is in the list that `apiPer10k` is counted on; null without that source. */
  readonly listed: boolean | null;
  readonly apiPer10k: number | null;
  readonly sharedBy: number;
}

export interface EvidenceSkill {
  readonly skill: Skill;
  /** 1–5 */
  readonly importance: number;
  /** 0–7 */
  readonly level: number;
}

/** Everything that is imported about one occupation. Null or empty is "not published". */
export interface OccupationEvidence {
  readonly occupation: OccupationSummary & {
    readonly soc: string;
    readonly projectionCode: string | null;
    readonly description: string;
  };
  readonly titles: readonly { readonly title: string; readonly kind: string }[];
  /** The SOC occupation that most figures are about: often wider than the O*NET occupation. */
  readonly soc: {
    readonly code: string;
    readonly title: string;
    readonly onetCount: number | null;
  } | null;
  readonly exposure: readonly ExposureFigure[];
  readonly projection: EvidenceProjection | null;
  readonly wage: EvidenceWage | null;
  readonly tasks: readonly EvidenceTask[];
  readonly skills: readonly EvidenceSkill[];
  /** Year and month of the newest rating of the skills. */
  readonly skillsRatedOn: string | null;
  readonly technologies: readonly { readonly technology: string; readonly inDemand: boolean }[];
  readonly related: readonly { readonly code: string; readonly title: string }[];
  readonly sources: readonly EvidenceSource[];
}

/** A code that stands for a role which no classification has. */
export interface RoleProxy {
  readonly scheme: 'onet_soc' | 'esco' | 'isco08';
  readonly code: string;
  readonly title: string;
  readonly basis: string;
  readonly sourceStated: boolean;
}

/** The ILO's scores for an ISCO-08 occupation, 0–1. */
export interface IscoExposure {
  readonly code: string;
  readonly title: string;
  readonly basis: string;
  readonly score2025: number;
  readonly lowestTask: number;
  readonly highestTask: number;
  readonly category2025: string;
  readonly percentile2025: number;
}
