import { own } from '@/lib/domain/own';

/** Words whose one is not their many less an ending. */
const IRREGULAR: Readonly<Record<string, string>> = {
  analyses: 'analysis',
  caches: 'cache',
  children: 'child',
  cookies: 'cookie',
  criteria: 'criterion',
  halves: 'half',
  hypotheses: 'hypothesis',
  lives: 'life',
  men: 'man',
  movies: 'movie',
  news: 'news',
  people: 'person',
  quizzes: 'quiz',
  series: 'series',
  shoes: 'shoe',
  species: 'species',
  theses: 'thesis',
  women: 'woman',
};

/** The endings of a plural, the first that fits, and what takes their place in the singular. */
const ENDINGS: readonly (readonly [plural: RegExp, singular: string])[] = [
  // Abbreviations (`ms`), and words that end like a plural and are none: `access`, `status`, `basis`.
  [/^.{1,3}$|[^a-z-]|(?:ss|us|is|ics)$/, '$&'],
  // `statuses` and `clauses` cannot be told apart by their ending.
  [/[^ao]uses$/, '$&'],
  [/ies$/, 'y'],
  [/(ss|sh|ch|x|o)es$/, '$1'],
  [/s$/, ''],
];

function singularOf(word: string): string {
  const known = own(IRREGULAR, word);
  if (known !== undefined) return known;
  const found = ENDINGS.find(([plural]) => plural.test(word));
  return found ? word.replace(...found) : word;
}

/**
 * The unit of exactly one, as far as it can be known: `interview` of `interviews`, `pull request
 * merged` of `pull requests merged`. The noun is the last of the first plurals in a row (`sales
 * calls`); a unit without a plural that we know stays as it is.
 */
export function singularUnit(unit: string): string {
  const words = unit.split(' ');
  const isPlural = (word = '') => singularOf(word) !== word;
  const noun = words.findIndex((word, index) => isPlural(word) && !isPlural(words[index + 1]));
  return words.map((word, index) => (index === noun ? singularOf(word) : word)).join(' ');
}
