import './evidence.css';
import { SeriesMark } from '@/components/ui/series-mark';
import { type EvidenceSource, RANKED_MEASURES } from '@/lib/domain/evidence';
import { MEASURE_WORDS } from './measure-words';

/** What each measure does and does not mean. */
export function MeasureList({ sources }: { sources: readonly EvidenceSource[] }) {
  return (
    <dl className="evidence-measures">
      {MEASURE_WORDS.map(({ name, year, means, doesNotMean }, index) => {
        const id = RANKED_MEASURES[index]?.source;
        const source = sources.find((candidate) => candidate.id === id);
        return (
          <div key={name}>
            <dt>
              <SeriesMark index={index} /> {name}
            </dt>
            <dd>{means}</dd>
            <dd>
              <b>Does not mean</b> {doesNotMean}
            </dd>
            <dd className="text-muted">
              {source ? `${source.publisher}, ${year}.` : 'This source is not imported.'}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
