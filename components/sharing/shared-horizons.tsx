import { StatusMark } from '@/components/ui/status-mark';
import { horizonDate } from '@/lib/domain/calendar';
import { isPlanned } from '@/lib/domain/readiness';
import type { SharedPlan } from '@/lib/domain/sharing';
import { formatLevel, levelRange } from '@/lib/format/numbers';
import { shortParts, spareInWords } from '@/lib/format/readiness/verdict';
import { forReader } from '@/lib/format/sharing';
import { Heading, type HeadingLevel } from './heading';

type SharedHorizonsProps = { readiness: SharedPlan['readiness']; level: HeadingLevel };

/** Each horizon ahead: its status, how far the plan gets, and what is missing. */
export function SharedHorizons({ readiness, level }: SharedHorizonsProps) {
  const { horizons, pace, plannedUntil } = readiness;
  if (horizons.length === 0) return null;
  return (
    <section aria-labelledby="shared-horizons" className="mt-10 border-t border-rule pt-6">
      <Heading level={level} id="shared-horizons">
        Horizons
      </Heading>
      <ul className="mt-3 grid gap-x-8 gap-y-4 sm:grid-cols-3">
        {horizons.map((outcome) => {
          const { year, required, projected, status } = outcome;
          const likely =
            isPlanned(horizonDate(year), plannedUntil) && projected.p10 !== projected.p90;
          return (
            <li key={year} className="tabular-nums">
              <p>
                <b>{year}</b> <StatusMark status={status} />
              </p>
              <p>
                About {formatLevel(projected.p50)} ({formatLevel(required)} needed)
                {likely && (
                  <span className="text-muted">
                    , likely {levelRange(projected.p10, projected.p90)}
                  </span>
                )}
              </p>
              <p className="text-muted">
                {status === 'on-track'
                  ? spareInWords(outcome)
                  : forReader(
                      shortParts(outcome, pace)
                        .map(({ text }) => text)
                        .join(''),
                    )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
