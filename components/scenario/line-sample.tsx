import '../charts/readiness/overlay-lines.css';

/** A line over the chart as a short stroke beside its name. */
export function LineSample({ id }: { id: string }) {
  return (
    <svg className="line-sample" viewBox="0 0 56 8" aria-hidden="true">
      <path className={`chart-overlay-${id}`} d="M1 4h54" />
    </svg>
  );
}
