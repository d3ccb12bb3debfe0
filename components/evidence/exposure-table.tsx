import { DataTable } from '@/components/ui/data-table';
import {
  type OccupationEvidence,
  type RankedFigure,
  rankedFigures,
  tiedAtZero,
} from '@/lib/domain/evidence';
import { formatPercentile } from '@/lib/format/evidence/figures';
import { MEASURE_WORDS } from './measure-words';

type ExposureTableProps = { id: string; items: readonly OccupationEvidence[] };

/** The dot plot in figures: a row for each measure, a column for each occupation. */
export function ExposureTable({ id, items }: ExposureTableProps) {
  return (
    <DataTable
      id={id}
      caption="Percentile among the occupations that each measure covers; in brackets the score itself, from 0 to 1"
      columns={[
        { key: 'measure', header: 'Measure' },
        ...items.map(({ occupation: { code, title } }) => ({
          key: code,
          header: title,
          numeric: true,
        })),
      ]}
      rows={MEASURE_WORDS.map(({ name, year }, index) => ({
        key: name,
        cells: {
          measure: `${name}, ${year}`,
          ...Object.fromEntries(
            items.map((item) => [item.occupation.code, figureInWords(rankedFigures(item)[index])]),
          ),
        },
      }))}
    />
  );
}

function figureInWords(figure: RankedFigure | undefined): string {
  if (!figure) return 'none published';
  if (tiedAtZero(figure)) return `zero, as ${figure.tied} of ${figure.occupations}`;
  return `${formatPercentile(figure.percentile)} (${figure.value.toFixed(2)})`;
}
