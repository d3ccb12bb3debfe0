import type { Prisma } from '@/lib/server/database/generated/prisma/client';

export const summarySelect = {
  code: true,
  title: true,
  family: true,
  jobZone: true,
  exposureMin: true,
  exposureMedian: true,
  exposureMax: true,
  measureCount: true,
  changePercent: true,
  medianWage: true,
  wageTopcoded: true,
} as const satisfies Prisma.OccupationSelect;

export const occupationSelect = {
  ...summarySelect,
  soc: true,
  projectionCode: true,
  description: true,
  titles: {
    where: { kind: { not: 'occupation' } },
    orderBy: [{ kind: 'desc' }, { title: 'asc' }],
    select: { title: true, kind: true },
  },
  tasks: {
    orderBy: [{ kind: { sort: 'asc', nulls: 'last' } }, { taskId: 'asc' }],
    select: {
      taskId: true,
      task: true,
      kind: true,
      gpt4Exposure: true,
      humanExposure: true,
      gpt4Automation: true,
      listed: true,
      apiPer10k: true,
      sharedBy: true,
    },
  },
  skills: {
    orderBy: [{ importance: 'desc' }, { level: 'desc' }, { skill: 'asc' }],
    select: { skill: true, importance: true, level: true, ratedOn: true },
  },
  technologies: {
    orderBy: [{ inDemand: 'desc' }, { technology: 'asc' }],
    select: { technology: true, inDemand: true },
  },
  related: {
    orderBy: { rank: 'asc' },
    select: { related: { select: { code: true, title: true } } },
  },
} as const satisfies Prisma.OccupationSelect;

export const projectionSelect = {
  code: true,
  title: true,
  employment2024: true,
  employment2034: true,
  change: true,
  changePercent: true,
  openingsPerYear: true,
  selfEmployedPercent: true,
  entryEducation: true,
  workExperience: true,
  training: true,
} as const satisfies Prisma.EmploymentProjectionSelect;

export const wageSelect = {
  title: true,
  employment: true,
  p10: true,
  p25: true,
  median: true,
  p75: true,
  p90: true,
  mean: true,
  topcoded: true,
  basis: true,
} as const satisfies Prisma.OccupationWageSelect;
