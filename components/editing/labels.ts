/** What editors call a part of an outlook; a part without a name here is called by its key. */
const labels: Readonly<Record<string, string>> = {
  scope: 'For',
  slug: 'Address',
  profession: 'Profession',
  category: 'Category',
  rating: 'Rating',
  ratingReason: 'Why this step and not the next one',
  summary: 'Summary',
  editorialNote: 'What is judgement here',
  reviewedOn: 'Reviewed on',
  changes: 'What this version changes',
  sections: 'Sections',
  horizons: 'Impact timeline',
  strategies: 'Strategies',
  retired: 'Retired strategies',
  proxies: 'Occupations that stand in',
  figures: 'Published figures',
  sources: 'Sources',
  claims: 'Claims',
  key: 'Key',
  title: 'Title',
  paragraphs: 'Paragraphs',
  basis: 'Basis',
  year: 'Year',
  required: 'Required level',
  weights: 'Weight',
  templates: 'Goal templates',
  unit: 'Unit',
  baseline: 'Baseline',
  target: 'Target',
  points: 'Points',
  months: 'Usual length in months',
  note: 'Note',
  into: 'Its work goes on in (keys)',
  reason: 'Why',
  code: 'O*NET code',
  why: 'Why this one',
  label: 'Label',
  value: 'Value, as shown',
  proxy: 'Whom it is about',
  meaning: 'What it means, and what it does not',
  source: 'Source (key)',
  kind: 'Kind',
  publisher: 'Publisher',
  url: 'Web address',
  licence: 'Licence',
  attribution: 'Attribution line',
  caveat: 'Caveat',
  sentence: 'The sentence, word for word',
  date: 'Date',
  confidence: 'Confidence',
  wouldChange: 'What would change it',
};

export function labelOf(name: string): string {
  return labels[name] ?? name;
}

/** How many faults keep a draft from another editor. */
export function toMend(count: number): string {
  return `${count === 1 ? 'One thing' : `${count} things`} to mend before somebody else can read it`;
}

/** `strategies.0.required.2031` as editors know it: `Strategies 1, Required level, 2031`. */
export function placeOf(path: string): string {
  return path
    .split('.')
    .map((part) => labelOf(part))
    .join(', ')
    .replace(/, (\d{1,3})(?=,|$)/g, (_, place) => ` ${Number(place) + 1}`);
}

/** What one entry of a list is called in a button. */
const entries: Readonly<Record<string, string>> = {
  changes: 'a change',
  paragraphs: 'a paragraph',
  strategies: 'a strategy',
  templates: 'a goal template',
  retired: 'a retired strategy',
  into: 'a key',
  proxies: 'an occupation',
  figures: 'a figure',
  sources: 'a source',
  claims: 'a claim',
};

export function entryOf(list: string): string {
  return entries[list] ?? 'an entry';
}

/** The element of a part of the form: the page that a draft makes has names of its own beside it. */
export function partId(path: string): string {
  return `part-${path}`;
}
