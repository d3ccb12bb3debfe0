import './plan.css';
import { explainLink } from '@/components/explain/explain-link';
import { StatusMark } from '@/components/ui/status-mark';
import { TextLink } from '@/components/ui/text-link';
import { horizonDate } from '@/lib/domain/calendar';
import { isPlanned, type Outcome, type Readiness } from '@/lib/domain/readiness';
import { formatLevel, levelRange } from '@/lib/format/numbers';
import { shortParts, spareInWords } from '@/lib/format/readiness/verdict';
import { VerdictParts } from './verdict-parts';

type HorizonListProps = { readiness: Readiness; planHref: string };

/** Each horizon ahead: its status, how far the plan gets, and what is missing and fixes it. */
export function HorizonList({ readiness, planHref }: HorizonListProps) {
  const { horizons, pace, plannedUntil } = readiness;
  if (horizons.length === 0) return null;
  return (
    <section aria-labelledby="horizons" className="horizons">
      <h2 id="horizons">Horizons</h2>
      <ul>
        {horizons.map((outcome) => (
          <li key={outcome.year}>
            <p>
              <b>{outcome.year}</b> <StatusMark status={outcome.status} />
            </p>
            <Levels outcome={outcome} plannedUntil={plannedUntil} planHref={planHref} />
            <Missing outcome={outcome} pace={pace} planHref={planHref} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type LevelsProps = {
  outcome: Outcome;
  plannedUntil: Readiness['plannedUntil'];
  planHref: string;
};

/** `About 54% (81% needed), likely 48–60%`: both lead to their breakdown. */
function Levels({ outcome, plannedUntil, planHref }: LevelsProps) {
  const { year, required, projected } = outcome;
  const date = horizonDate(year);
  // A range only as far as goals are planned, like the chart's band.
  const likely =
    isPlanned(date, plannedUntil) && projected.p10 !== projected.p90
      ? levelRange(projected.p10, projected.p90)
      : null;
  return (
    <p>
      <TextLink href={explainLink(planHref, { date, line: 'projected' })}>
        About {formatLevel(projected.p50)}
      </TextLink>{' '}
      (
      <TextLink href={explainLink(planHref, { date, line: 'required' })}>
        {formatLevel(required)}
      </TextLink>{' '}
      needed)
      {likely !== null && <span className="text-muted">, likely {likely}</span>}
    </p>
  );
}

type MissingProps = { outcome: Outcome; pace: Readiness['pace']; planHref: string };

function Missing({ outcome, pace, planHref }: MissingProps) {
  if (outcome.status === 'on-track') return <p className="text-muted">{spareInWords(outcome)}</p>;
  return (
    <p>
      <VerdictParts parts={shortParts(outcome, pace)} planHref={planHref} />
    </p>
  );
}
