/**
 * Whole searches that no title of the classification has, or that it has for something else, and
 * what it says instead. Everyday words, British ones above all, and letters that stand for a title.
 */
const names: Readonly<Record<string, string>> = {
  accounting: 'accountant',
  army: 'infantry',
  babysitter: 'childcare worker',
  'bin man': 'garbage man',
  'car mechanic': 'automotive mechanic',
  'care assistant': 'personal care aide',
  carer: 'caregiver',
  coding: 'programmer',
  cop: 'police officer',
  driving: 'driver',
  engineering: 'engineer',
  'estate agent': 'real estate agent',
  'factory worker': 'production worker',
  fireman: 'firefighter',
  footballer: 'professional athlete',
  gp: 'family physician',
  'hgv driver': 'truck driver',
  law: 'lawyer',
  lorry: 'truck driver',
  'lorry driver': 'truck driver',
  nursing: 'registered nurse',
  'personal assistant': 'executive assistant',
  policeman: 'police officer',
  policewoman: 'police officer',
  politician: 'legislator',
  postman: 'mail carrier',
  'postal worker': 'postal service',
  'project manager': 'project management',
  'shop assistant': 'retail salesperson',
  soldier: 'infantry',
  solicitor: 'lawyer',
  sre: 'site reliability engineer',
  stewardess: 'flight attendant',
  swe: 'software engineer',
  teaching: 'teacher',
  'train driver': 'locomotive engineer',
  trucker: 'truck driver',
  trucking: 'truck driver',
  'uber driver': 'taxi driver',
  vet: 'veterinarian',
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

/**
 * A search as words and nothing else, in small letters: full-width letters as others, every sign
 * and stroke a blank.
 */
export function plainWords(search: string): string {
  return search
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Plain words with what everybody says put as titles of occupations say it. */
export function inTitleWords(words: string): string {
  const name = names[words] ?? names[words.replace(/s$/, '')];
  if (name) return name;
  const put = words
    .replace(anyPart, (part) => parts[part] ?? part)
    .replace(/ +/g, ' ')
    .trim();
  // "Senior" alone is all that there is to look for.
  return put || words;
}
