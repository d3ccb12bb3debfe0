import type {
  EvidenceProjection,
  EvidenceTask,
  EvidenceWage,
  ExposureFigure,
  OccupationEvidence,
  SourceId,
} from '../index';

export function exampleSource(id: SourceId) {
  return {
    id,
    name: `Source ${id}`,
    publisher: `Publisher of ${id}`,
    dataYear: '2025',
    url: `https://example.org/${id}`,
    licence: 'CC0 (invented)',
    attribution: `Attribution of ${id}`,
    measures: 'Invented',
    caveat: `Caveat of ${id}`,
  };
}

export function exampleFigure(
  measure: string,
  percentile: number,
  rest: Partial<ExposureFigure> = {},
): ExposureFigure {
  return {
    measure: `soc.${measure}`,
    value: percentile / 200,
    percentile,
    workersPercentile: percentile,
    occupations: 756,
    tied: 1,
    ...rest,
  };
}

export const exampleWage: EvidenceWage = {
  title: 'Lighthouse Keepers',
  employment: 760,
  p10: 24_000,
  p25: 30_000,
  median: 38_000,
  p75: 45_000,
  p90: 52_000,
  mean: 39_000,
  topcoded: false,
  basis: 'annual',
};

export const exampleProjection: EvidenceProjection = {
  code: '98-1011',
  title: 'Lighthouse keepers',
  employment2024: 0.8,
  employment2034: 0.5,
  change: -0.3,
  changePercent: -37.5,
  openingsPerYear: 0,
  selfEmployedPercent: null,
  entryEducation: 'High school diploma or equivalent',
  workExperience: 'None',
  training: 'Apprenticeship',
  allChangePercent: 3.1,
};

export function exampleTask(taskId: number, rest: Partial<EvidenceTask> = {}): EvidenceTask {
  return {
    taskId,
    task: `Task ${taskId}`,
    kind: 'core',
    gpt4Exposure: 'E1',
    humanExposure: 'E0',
    gpt4Automation: 'T1',
    listed: true,
    apiPer10k: null,
    sharedBy: 1,
    ...rest,
  };
}

/** Lighthouse keepers, for whom everything is published, with the given fields replaced. */
export function exampleEvidence(change: Partial<OccupationEvidence> = {}): OccupationEvidence {
  return {
    occupation: {
      code: '98-1011.00',
      soc: '98-1011',
      projectionCode: '98-1011',
      title: 'Lighthouse Keepers',
      description: 'Keep the lamp.',
      family: '98',
      jobZone: 2,
      exposureMin: 5,
      exposureMedian: 30,
      exposureMax: 40,
      measureCount: 4,
      changePercent: -37.5,
      medianWage: 38_000,
      wageTopcoded: false,
    },
    titles: [],
    soc: { code: '98-1011', title: 'Lighthouse Keepers', onetCount: 1 },
    exposure: [
      exampleFigure('gpt4_beta', 30),
      exampleFigure('human_beta', 5),
      exampleFigure('ms_applicability', 40),
      exampleFigure('aei_observed', 34),
    ],
    projection: exampleProjection,
    wage: exampleWage,
    tasks: [exampleTask(1)],
    skills: [{ skill: 'monitoring', importance: 4.12, level: 3.5 }],
    skillsRatedOn: '2021-06',
    technologies: [{ technology: 'Foghorn firmware', inDemand: false }],
    related: [{ code: '98-5011.00', title: 'Harbour Ghosts' }],
    sources: (
      ['onet', 'eloundou', 'microsoft', 'aei', 'aei_api', 'bls_ep', 'bls_oews', 'ilo'] as const
    ).map(exampleSource),
    ...change,
  };
}
