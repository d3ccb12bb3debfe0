import { ratingStep } from '@/lib/domain/outlook/rating';
import type { ValueField } from '@/lib/domain/outlook-change';

const VALUE_WORDS: Readonly<Record<ValueField, string>> = {
  required2026: 'Required at the start of 2026',
  required2031: 'Required at the end of 2031',
  required2036: 'Required at the end of 2036',
  required2046: 'Required at the end of 2046',
  weight2031: 'Weight in 2031',
  weight2036: 'Weight in 2036',
  weight2046: 'Weight in 2046',
};

const BASIS_WORDS: Readonly<Record<string, string>> = {
  forecast: 'Editorial expectation',
  scenario: 'Scenario',
  none: 'No editorial view yet',
};

/** `Required at the end of 2031` */
export function valueInWords(field: ValueField): string {
  return VALUE_WORDS[field];
}

/** The label of an outlook's value in a comparison of versions. */
export function fieldInWords(field: string): string {
  if (field === 'rating') return 'Rating';
  if (field === 'basis') return 'Basis';
  return VALUE_WORDS[field as ValueField] ?? field;
}

/** A value as a reader knows it: a rating by its name, a basis in words, a number as it is. */
export function changedValue(field: string, value: string | number | null): string {
  if (value === null) return 'none';
  if (field === 'rating') return ratingStep(String(value)).name;
  if (field === 'basis') return BASIS_WORDS[value] ?? String(value);
  return String(value);
}
