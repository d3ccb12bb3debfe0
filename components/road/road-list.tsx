import './road.css';
import { StatusMark } from '@/components/ui/status-mark';
import type { HorizonYear } from '@/lib/domain/calendar';
import type { HorizonOutcome } from '@/lib/domain/readiness';
import { levelAndNeed } from '@/lib/format/numbers';
import { goalsInWords, periodInWords } from '@/lib/format/road';
import { RoadRow, type RoadRowData } from './road-row';

type RoadListProps = {
  /** The horizons that the road goes to, with what it brings about there. */
  horizons: readonly HorizonOutcome[];
  rows: readonly (RoadRowData & { year: HorizonYear })[];
};

/** The road in words, by the horizon that each goal is done for. */
export function RoadList({ horizons, rows }: RoadListProps) {
  return horizons.map(({ year, status, projected, required }, index) => {
    const here = rows.filter((row) => row.year === year);
    return (
      <section key={year} aria-labelledby={`to-${year}`} className="road-part">
        <h2 id={`to-${year}`}>{periodInWords(year, horizons[index - 1]?.year ?? null)}</h2>
        <p className="road-outcome">
          {goalsInWords(here.length)} · <StatusMark status={status} /> ·{' '}
          {levelAndNeed(projected.p50, required)}
        </p>
        {here.length > 0 && (
          <ol>
            {here.map((row) => (
              <RoadRow key={row.id} row={row} />
            ))}
          </ol>
        )}
      </section>
    );
  });
}
