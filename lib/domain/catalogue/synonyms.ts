import { own } from '../own';
/**
 * Synonyms for whole searches: everyday words, mostly British, and abbreviations that titles of the
 * classification do not have, or use in another sense, with the titles' own words for them.
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

/** Synonyms for parts of a search: single words, or pairs of words, at any place in it. */
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

/** Longest first, so that a pair of words is matched as a pair. */
const anyPart = new RegExp(
  `\\b(${Object.keys(parts)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})\\b`,
  'g',
);

/** In UTF-16 units: twice the longest search, since normalising may make eighteen signs of one. */
const LONGEST_PLAIN = 160;

/** Normalises a search: bounded, NFKC, lower case, words separated by single spaces, no punctuation. */
export function plainWords(search: string): string {
  return search
    .slice(0, LONGEST_PLAIN)
    .normalize('NFKC')
    .toLowerCase()
    .slice(0, LONGEST_PLAIN)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Replaces synonyms in a normalised search (see `plainWords`) by words of occupation titles. */
export function inTitleWords(words: string): string {
  const name = own(synonyms, words) ?? own(synonyms, words.replace(/s$/, ''));
  if (name) return name;
  const put = words
    .replace(anyPart, (part) => own(parts, part) ?? part)
    .replace(/ +/g, ' ')
    .trim();
  // A search for "senior" alone would become empty, so it stays as it is.
  return put || words;
}
