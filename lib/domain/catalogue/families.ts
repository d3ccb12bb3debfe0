/** The major groups of the Standard Occupational Classification 2018, by their first two digits. */
export const occupationFamilies = [
  { code: '11', name: 'Management' },
  { code: '13', name: 'Business and financial operations' },
  { code: '15', name: 'Computing and mathematics' },
  { code: '17', name: 'Architecture and engineering' },
  { code: '19', name: 'Life, physical and social science' },
  { code: '21', name: 'Community and social service' },
  { code: '23', name: 'Law' },
  { code: '25', name: 'Education and libraries' },
  { code: '27', name: 'Arts, design, sport and media' },
  { code: '29', name: 'Healthcare: practitioners and technical' },
  { code: '31', name: 'Healthcare: support' },
  { code: '33', name: 'Protective service' },
  { code: '35', name: 'Food preparation and serving' },
  { code: '37', name: 'Cleaning and grounds' },
  { code: '39', name: 'Personal care and service' },
  { code: '41', name: 'Sales' },
  { code: '43', name: 'Office and administration' },
  { code: '45', name: 'Farming, fishing and forestry' },
  { code: '47', name: 'Construction and extraction' },
  { code: '49', name: 'Installation, maintenance and repair' },
  { code: '51', name: 'Production' },
  { code: '53', name: 'Transport and moving materials' },
  { code: '55', name: 'Military' },
] as const;

/** The name of a family, or of nothing in particular for a code that is none. */
export function familyName(code: string): string {
  return occupationFamilies.find((family) => family.code === code)?.name ?? 'Other occupations';
}
