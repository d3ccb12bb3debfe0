import './evidence.css';
import { Disclosure } from '@/components/ui/disclosure';
import { type OccupationEvidence, pickSources } from '@/lib/domain/evidence';
import { listInWords } from '@/lib/format/list';
import { SourceNote } from './source-note';

/** Technologies that employers ask for: those in demand here, then the rest, folded. */
export function TechnologyList({ item }: { item: OccupationEvidence }) {
  const { technologies, sources } = item;
  if (technologies.length === 0) return null;
  const names = (inDemand: boolean) =>
    technologies.filter((one) => one.inDemand === inDemand).map(({ technology }) => technology);
  const [wanted, others] = [names(true), names(false)];
  return (
    <div>
      <p className="evidence-sentence">
        {wanted.length > 0
          ? `In demand for this occupation: ${listInWords(wanted)}.`
          : 'None is marked as in demand for this occupation.'}
      </p>
      <div className="evidence-more">
        {others.length > 0 && (
          <Disclosure summary={others.length === 1 ? 'One more' : `${others.length} more`}>
            <p>{`${listInWords(others)}.`}</p>
          </Disclosure>
        )}
        <SourceNote sources={pickSources(sources, ['onet'])} />
      </div>
    </div>
  );
}
