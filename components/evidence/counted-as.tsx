import { countedAs, type OccupationEvidence } from '@/lib/domain/evidence';

type CountedAsProps = {
  item: OccupationEvidence;
  counted: { readonly title: string };
  what: 'projection' | 'wages';
};

/** Says so where a figure is of a wider occupation than the one it is shown for. */
export function CountedAs({ item, counted, what }: CountedAsProps) {
  const wider = countedAs(item, counted);
  if (!wider) return null;
  const verb = what === 'wages' ? 'wages are those' : 'projection is that';
  return (
    <p className="evidence-note">{`${item.occupation.title}: the ${verb} of ${wider}, with which they are counted.`}</p>
  );
}
