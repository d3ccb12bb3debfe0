import './catalogue.css';

type ExposureRangeBarProps = {
  exposureMin: number | null;
  exposureMedian: number | null;
  exposureMax: number | null;
};

/** A range bar, 0 to 100, from the lowest to the highest measure; the words are beside it. */
export function ExposureRangeBar({
  exposureMin,
  exposureMedian,
  exposureMax,
}: ExposureRangeBarProps) {
  if (exposureMin === null || exposureMedian === null || exposureMax === null) return null;
  const x = (percentile: number) => 4 + 0.92 * percentile;
  return (
    <svg viewBox="0 0 100 12" className="exposure-range-bar" aria-hidden="true">
      <path d="M4 6h92" className="stroke-edge" />
      <path d={`M${x(exposureMin)} 6H${x(exposureMax)}`} className="range" />
      <circle cx={x(exposureMedian)} cy="6" r="3.5" className="fill-accent" />
    </svg>
  );
}
