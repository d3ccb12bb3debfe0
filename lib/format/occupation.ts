/** US dollars a year: what the source publishes as "this or more". */
const WAGE_TOP_CODE = 239_200;

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('en-GB', {
  maximumFractionDigits: 1,
  minimumFractionDigits: 1,
  signDisplay: 'exceptZero',
});

type Exposure = { exposureMin: number | null; exposureMax: number | null };
type Pay = { medianWage: number | null; wageTopcoded: boolean };

/** The range over all measures, in percentiles: `62–98`; null where none is published. */
export function exposureRange({ exposureMin, exposureMax }: Exposure): string | null {
  if (exposureMin === null || exposureMax === null) return null;
  const [low, high] = [whole.format(exposureMin), whole.format(exposureMax)];
  return low === high ? low : `${low}–${high}`;
}

/** Projected change of employment 2024–34: `+33.5%`, `−4.1%`; null where none is published. */
export function growthInWords(changePercent: number | null): string | null {
  return changePercent === null ? null : `${tenth.format(changePercent).replace('-', '−')}%`;
}

/** The median a year: `$112,590`, `$239,200 or more`; null where none is published. */
export function payInWords({ medianWage, wageTopcoded }: Pay): string | null {
  if (wageTopcoded) return `$${whole.format(WAGE_TOP_CODE)} or more`;
  return medianWage === null ? null : `$${whole.format(medianWage)}`;
}
