/** Terciles of all occupations by their median exposure percentile; `below` is exclusive. */
export const exposureBands = [
  { key: 'low', name: 'Lower third', from: 0, below: 100 / 3 },
  { key: 'middle', name: 'Middle third', from: 100 / 3, below: 200 / 3 },
  // 101, so that the percentile 100 belongs to the highest third.
  { key: 'high', name: 'Higher third', from: 200 / 3, below: 101 },
] as const;

export type ExposureBand = (typeof exposureBands)[number]['key'];

/** Projected change of employment, compared with that of all occupations together. */
export const growthBands = [
  { key: 'declining', name: 'Shrinking' },
  { key: 'slower', name: 'Growing, slower than average' },
  { key: 'faster', name: 'Growing faster than average' },
] as const;

export type GrowthBand = (typeof growthBands)[number]['key'];
