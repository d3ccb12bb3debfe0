import './evidence.css';
import {
  countedAs,
  type OccupationEvidence,
  rankedFigures,
  restsOnNeighbours,
  scoredWithOthers,
  tiedAtZero,
} from '@/lib/domain/evidence';

/** Caveats that apply to these very figures; nothing where none does. */
export function ExposureCaveats({ items }: { items: readonly OccupationEvidence[] }) {
  const caveats = items.flatMap(caveatsOf);
  if (caveats.length === 0) return null;
  return (
    <ul className="evidence-note evidence-caveats">
      {caveats.map((caveat) => (
        <li key={caveat}>{caveat}</li>
      ))}
    </ul>
  );
}

export function caveatsOf(item: OccupationEvidence): string[] {
  const { occupation, soc } = item;
  const figures = rankedFigures(item);
  const caveats: string[] = [];
  if (soc && scoredWithOthers(item)) {
    const scored = countedAs(item, soc) ?? 'the whole code of that name';
    const mean =
      (soc.onetCount ?? 0) > 1
        ? `; the two ratings of tasks are the mean over its ${soc.onetCount} occupations`
        : '';
    caveats.push(`${occupation.title}: the scores are for ${scored} (${soc.code})${mean}.`);
  }
  const observed = figures.at(-1);
  if (observed && restsOnNeighbours(item)) {
    caveats.push(
      `${occupation.title}: none of the tasks is in the list of 2015 on which use of Claude was counted, so that mark rests on neighbouring occupations and is only indicative.`,
    );
  }
  if (observed && tiedAtZero(observed)) {
    caveats.push(
      `${occupation.title}: no use of Claude was seen, as for ${observed.tied} of ${observed.occupations} occupations; the hollow mark is the middle of that tie, not a rank.`,
    );
  }
  const missing = figures.filter((figure) => figure === undefined).length;
  if (missing > 0) {
    caveats.push(
      `${occupation.title}: ${missing === 1 ? 'one measure has' : `${missing} measures have`} no figure for it, which is not the same as zero.`,
    );
  }
  return caveats;
}
