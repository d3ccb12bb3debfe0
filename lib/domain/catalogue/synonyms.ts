/**
 * Synonyms for whole searches: what titles of the classification say instead of words that they do
 * not have, or have for something else. Everyday words, British ones above all, and abbreviations.
 */
export const synonyms: Readonly<Record<string, string>> = {
  academic: 'professor',
  accounting: 'accountant',
  'air hostess': 'flight attendant',
  army: 'infantry',
  babysitter: 'childcare worker',
  'bin man': 'garbage man',
  bodyguard: 'security guard',
  'car mechanic': 'automotive mechanic',
  'care assistant': 'personal care aide',
  'care worker': 'personal care aide',
  carer: 'caregiver',
  childminder: 'childcare worker',
  coding: 'programmer',
  consultant: 'management consultant',
  cop: 'police officer',
  driving: 'driver',
  engineering: 'engineer',
  'estate agent': 'real estate agent',
  'factory worker': 'production worker',
  'film director': 'producers and directors',
  fireman: 'firefighter',
  footballer: 'professional athlete',
  gp: 'family physician',
  handyman: 'maintenance and repair worker',
  'hedge fund': 'investment fund manager',
  'hgv driver': 'truck driver',
  insurance: 'insurance agent',
  joiner: 'carpenter',
  'lab technician': 'medical laboratory technician',
  law: 'lawyer',
  lorry: 'truck driver',
  'lorry driver': 'truck driver',
  masseur: 'massage therapist',
  mayor: 'legislator',
  nursing: 'registered nurse',
  'personal assistant': 'executive assistant',
  'phd student': 'graduate student',
  physio: 'physical therapist',
  physiotherapist: 'physical therapist',
  policeman: 'police officer',
  policewoman: 'police officer',
  politician: 'legislator',
  'postal worker': 'postal service',
  postman: 'mail carrier',
  'prison officer': 'correctional officer',
  'project manager': 'project management',
  'shop assistant': 'retail salesperson',
  'shop worker': 'retail salesperson',
  'social media manager': 'marketing specialist',
  soldier: 'infantry',
  solicitor: 'lawyer',
  sre: 'site reliability engineer',
  stewardess: 'flight attendant',
  student: 'graduate student',
  swe: 'software engineer',
  teaching: 'teacher',
  'train driver': 'locomotive engineer',
  trucker: 'truck driver',
  trucking: 'truck driver',
  'tv presenter': 'broadcast announcer',
  'uber driver': 'taxi driver',
  vet: 'veterinarian',
  'wedding planner': 'event planner',
};

/** Words, or two that go together, wherever they stand in a search. */
const parts: Readonly<Record<string, string>> = {
  admin: 'administrator',
  ai: 'artificial intelligence',
  dev: 'developer',
  'head of': 'manager',
  it: 'information technology',
  jr: '',
  junior: '',
  ml: 'machine learning',
  mlops: 'machine learning',
  qa: 'quality assurance',
  senior: '',
  sr: '',
  sysadmin: 'systems administrator',
  ux: 'user experience',
};

/** Longest first, so that what goes together is taken together. */
const anyPart = new RegExp(
  `\\b(${Object.keys(parts)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})\\b`,
  'g',
);

/** Normalises a search: NFKC, small letters, words with one blank between them and nothing else. */
export function plainWords(search: string): string {
  return search
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Replaces synonyms in plain words by the words of occupations' titles. */
export function inTitleWords(words: string): string {
  const name = synonyms[words] ?? synonyms[words.replace(/s$/, '')];
  if (name) return name;
  const put = words
    .replace(anyPart, (part) => parts[part] ?? part)
    .replace(/ +/g, ' ')
    .trim();
  // "Senior" alone is all that there is to look for.
  return put || words;
}
