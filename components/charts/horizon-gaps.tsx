import { StatusMark } from '@/components/ui/status-mark';
import type { HorizonOutcome } from '@/lib/domain/readiness';
import { pointRange, wholePoints } from './text';

/** How far what is projected falls short of, or exceeds, what each horizon asks for. */
export function HorizonGaps({ horizons }: { horizons: readonly HorizonOutcome[] }) {
  return (
    <ul className="chart-gaps">
      {horizons.map((horizon) => (
        <li key={horizon.year}>
          <span className="chart-gap-year">
            {horizon.year} <StatusMark status={horizon.status} className="text-sm" />
          </span>
          <span className="chart-gap-points">{gapWords(horizon)}</span>
        </li>
      ))}
    </ul>
  );
}

/** In whole points, and the gap between those, so that what is read adds up. */
export function gapWords({ required, projected }: HorizonOutcome): string {
  const gap = Math.round(required) - Math.round(projected.p50);
  const short = gap > 0 ? `${gap} short` : gap < 0 ? `${-gap} ahead` : 'level';
  const range = pointRange(projected.p10, projected.p90);
  const about = wholePoints(projected.p50);
  return `about ${about} of ${wholePoints(required)} points, ${short}${
    range === about ? '' : ` (likely ${range})`
  }`;
}
