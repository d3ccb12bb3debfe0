import type { EditorialStrategy, ValueField } from './types';

type Values = Pick<EditorialStrategy, 'required' | 'weights'>;

/** Every number that an outlook sets for a strategy, in display order. */
export const VALUE_FIELDS = [
  'required2026',
  'required2031',
  'required2036',
  'required2046',
  'weight2031',
  'weight2036',
  'weight2046',
] as const satisfies readonly ValueField[];

/** A strategy's numbers by field. Levels are points 0–100, weights shares on any scale. */
export function valuesOf({ required, weights }: Values): Record<ValueField, number> {
  return {
    required2026: required[2026],
    required2031: required[2031],
    required2036: required[2036],
    required2046: required[2046],
    weight2031: weights[2031],
    weight2036: weights[2036],
    weight2046: weights[2046],
  };
}

export function fromValues(values: Readonly<Record<ValueField, number>>): Values {
  return {
    required: {
      2026: values.required2026,
      2031: values.required2031,
      2036: values.required2036,
      2046: values.required2046,
    },
    weights: { 2031: values.weight2031, 2036: values.weight2036, 2046: values.weight2046 },
  };
}

/** The fields in which two strategies differ. */
export function differingFields(a: Values, b: Values): ValueField[] {
  const [one, other] = [valuesOf(a), valuesOf(b)];
  return VALUE_FIELDS.filter((field) => one[field] !== other[field]);
}

/** Whether two strategies agree in all that a plan takes over: the title and every number. */
export function sameForPlan(a: EditorialStrategy, b: EditorialStrategy): boolean {
  return a.title === b.title && differingFields(a, b).length === 0;
}
