/**
 * How sure we are, from the surest to the least sure. `meaning` is a whole sentence, ready to show.
 */
export const confidenceScale = [
  {
    key: 'established',
    name: 'Established',
    meaning: 'Several independent sources agree, or it is there to be counted.',
  },
  {
    key: 'likely',
    name: 'Likely',
    meaning: 'The evidence points this way, and we would be surprised to be wrong.',
  },
  {
    key: 'plausible',
    name: 'Plausible',
    meaning: 'There are good reasons for it, and good reasons against it.',
  },
  {
    key: 'speculative',
    name: 'Speculative',
    meaning: 'One way it could go. We hold it loosely.',
  },
] as const satisfies readonly { key: string; name: string; meaning: string }[];

export type ConfidenceKey = (typeof confidenceScale)[number]['key'];

export const confidenceKeys = confidenceScale.map(({ key }) => key) as [
  ConfidenceKey,
  ...ConfidenceKey[],
];
