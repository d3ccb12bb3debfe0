import './evidence.css';
import { scaleLinear } from 'd3-scale';
import { DataTable } from '@/components/ui/data-table';
import {
  type EvidenceWage,
  type OccupationEvidence,
  pickSources,
  WAGE_STEPS,
  WAGE_TOP_CODE,
  type WageStep,
  wageAt,
} from '@/lib/domain/evidence';
import { formatDollars } from '@/lib/format/evidence/figures';
import { wageSentence } from '@/lib/format/evidence/sentences';
import { EvidenceFigure, percent } from './evidence-figure';
import { SourceNote } from './source-note';

type WageChartProps = { id: string; items: readonly OccupationEvidence[] };

const scale = scaleLinear().domain([0, WAGE_TOP_CODE]).range([0, 100]);
const WAGE_STEP = 50_000;
const ticks = scale.ticks(4).map((value) => ({
  at: scale(value),
  text: value === 0 ? '$0' : `$${value / 1000}k`,
}));
const ABOVE = `more than ${formatDollars(WAGE_TOP_CODE)}`;

/** What the lowest tenth, the middle half and the highest tenth earn. */
export function WageChart({ id, items }: WageChartProps) {
  const paid = items.flatMap((item) => (item.wage ? [{ item, wage: item.wage }] : []));
  if (paid.length === 0) return null;
  const sources = pickSources(items[0]?.sources ?? [], ['bls_oews']);
  const drawn = paid.filter(({ wage }) => wage.basis === 'annual');
  if (drawn.length === 0) {
    return (
      <div>
        <p className="evidence-sentence">{wageSentence(items)}</p>
        <div className="evidence-more">
          <SourceNote sources={sources} />
        </div>
      </div>
    );
  }
  return (
    <EvidenceFigure
      id={id}
      name="Yearly wages in the United States, May 2024: from the lowest to the highest tenth"
      sentence={wageSentence(items)}
      rows={drawn.map(({ item, wage }) => ({
        key: item.occupation.code,
        name: item.occupation.title,
        drawing: <Track wage={wage} />,
        value: shortWage(wageAt(wage, 'median')),
      }))}
      ticks={ticks}
      step={scale(WAGE_STEP)}
      table={<WageTable id={`${id}-table`} items={paid} />}
      sources={sources}
    >
      <p className="evidence-note">
        The bar is the middle half, its tick the median; the line reaches from the lowest to the
        highest tenth. Without the self-employed.
        {drawn.some(({ wage }) => wage.topcoded) &&
          ` Wages above ${formatDollars(WAGE_TOP_CODE)} are not published: an arrow leads there.`}
      </p>
    </EvidenceFigure>
  );
}

/** Percent of the track; what is above the top code lies at its end. */
function place(wage: EvidenceWage, step: WageStep): number | null {
  const at = wageAt(wage, step);
  if (at === null) return null;
  return at === 'above' ? 100 : scale(at);
}

function Track({ wage }: { wage: EvidenceWage }) {
  const [p10, p25, median, p75, p90] = WAGE_STEPS.map((step) => place(wage, step));
  return (
    <>
      {p10 != null && p90 != null && (
        <line className="span" x1={percent(p10)} x2={percent(p90)} y1="50%" y2="50%" />
      )}
      {p25 != null && p75 != null && p75 > p25 && (
        <rect className="half" x={percent(p25)} width={percent(p75 - p25)} y="25%" height="50%" />
      )}
      {median != null && wageAt(wage, 'median') !== 'above' && (
        <line className="median" x1={percent(median)} x2={percent(median)} y1="15%" y2="85%" />
      )}
      {wage.topcoded && (
        <svg x="100%" y="50%" className="mark arrow" aria-hidden="true">
          <path d="M0-5 7 0 0 5z" />
        </svg>
      )}
    </>
  );
}

function shortWage(wage: number | 'above' | null): string {
  if (wage === null) return '–';
  return wage === 'above'
    ? `> $${Math.floor(WAGE_TOP_CODE / 1000)}k`
    : `$${Math.round(wage / 1000)}k`;
}

type Paid = readonly { item: OccupationEvidence; wage: EvidenceWage }[];

function WageTable({ id, items }: { id: string; items: Paid }) {
  const cell = (wage: EvidenceWage, step: WageStep) => {
    if (wage.basis === 'hourly_only') return 'by the hour';
    const at = wageAt(wage, step);
    if (at === null) return 'none published';
    return at === 'above' ? ABOVE : formatDollars(at);
  };
  return (
    <DataTable
      id={id}
      caption="US dollars a year, May 2024"
      columns={[
        { key: 'title', header: 'Occupation' },
        { key: 'p10', header: 'Lowest tenth below', numeric: true },
        { key: 'p25', header: 'Lowest quarter below', numeric: true },
        { key: 'median', header: 'Median', numeric: true },
        { key: 'p75', header: 'Highest quarter above', numeric: true },
        { key: 'p90', header: 'Highest tenth above', numeric: true },
      ]}
      rows={items.map(({ item: { occupation }, wage }) => ({
        key: occupation.code,
        cells: {
          title: wage.title,
          p10: cell(wage, 'p10'),
          p25: cell(wage, 'p25'),
          median: cell(wage, 'median'),
          p75: cell(wage, 'p75'),
          p90: cell(wage, 'p90'),
        },
      }))}
    />
  );
}
