/** Every table that an import fills. */
export const EVIDENCE_TABLES = [
  'EvidenceSource',
  'ExposureMeasure',
  'ExposureFigure',
  'SocOccupation',
  'Occupation',
  'OccupationTitle',
  'OccupationTask',
  'OccupationSkill',
  'OccupationTechnology',
  'RelatedOccupation',
  'EmploymentProjection',
  'OccupationWage',
  'RoleProxy',
  'IscoOccupation',
  'IscoSocLink',
  'EscoOccupation',
] as const;

export type EvidenceTable = (typeof EVIDENCE_TABLES)[number];
