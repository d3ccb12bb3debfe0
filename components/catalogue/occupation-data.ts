import { countedAs, type OccupationEvidence } from '@/lib/domain/evidence';

/**
 * An imported occupation as schema.org JSON-LD. Pay is left out unless it is published for this
 * very occupation: structured data has no place for a note about a wider one.
 */
export function occupationData(evidence: OccupationEvidence, origin: string) {
  const { occupation, skills } = evidence;
  const wage = countedAs(evidence, evidence.wage) === null ? evidence.wage : null;
  const { code, title, description } = occupation;
  const url = `${origin}/occupations/${code}`;
  const percentiles = wage && {
    percentile10: wage.p10,
    percentile25: wage.p25,
    median: wage.median,
    percentile75: wage.p75,
    percentile90: wage.p90,
  };
  const published = Object.entries(percentiles ?? {}).filter(([, value]) => value !== null);
  return {
    '@type': 'Occupation',
    '@id': url,
    url,
    name: title,
    description,
    occupationalCategory: code,
    occupationLocation: { '@type': 'Country', name: 'United States' },
    ...(published.length > 0 && {
      estimatedSalary: {
        ...{
          '@type': 'MonetaryAmountDistribution',
          name: 'base',
          currency: 'USD',
          duration: 'P1Y',
        },
        ...Object.fromEntries(published),
      },
    }),
    ...(skills.length > 0 && {
      skills: skills.slice(0, 10).map(({ skill }) => skill.replaceAll('_', ' ')),
    }),
  };
}
