import { formatFactor } from './tenths';

/** Figures of a formula as they are shown, and what they give. */
export interface Worked<Values extends readonly number[]> {
  readonly figures: { readonly [At in keyof Values]: string };
  readonly result: string;
}

const LEAST_DIGITS = 2;
const MOST_DIGITS = 12;

/**
 * A calculation that the reader can repeat: its figures have as many decimals, two or more, as it
 * takes to come to the result that is shown.
 *
 * @param resultDigits decimals of the result
 */
export function worked<const Values extends readonly number[]>(
  values: Values,
  compute: (values: Values) => number,
  resultDigits = LEAST_DIGITS,
): Worked<Values> {
  const show = (of: Values) => formatFactor(compute(of), resultDigits);
  const result = show(values);
  let digits = LEAST_DIGITS;
  while (digits < MOST_DIGITS && show(rounded(values, digits)) !== result) digits++;
  const figures = values.map((value) => formatFactor(value, digits));
  return { figures: figures as unknown as Worked<Values>['figures'], result };
}

function rounded<Values extends readonly number[]>(values: Values, digits: number): Values {
  return values.map((value) => Number(value.toFixed(digits))) as unknown as Values;
}
