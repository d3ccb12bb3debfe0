import './explain.css';
import { TextLink } from '@/components/ui/text-link';
import type { CivilDate } from '@/lib/domain/calendar';
import type { BandEdge, FutureExplanation, ProjectedTerms } from '@/lib/domain/explain';
import { isPlanned } from '@/lib/domain/readiness';
import { formatMonth } from '@/lib/format/dates';
import { futureInWords } from '@/lib/format/explain/sentences';
import { formatLevelTenths, tenthsOf } from '@/lib/format/explain/tenths';
import { worked } from '@/lib/format/explain/worked';
import { formatPercent } from '@/lib/format/numbers';
import { explainLink } from './explain-link';
import { Formula } from './formula';
import { PERCENTILE_LABELS } from './labels';

type BandBreakdownProps = {
  terms: ProjectedTerms;
  date: CivilDate;
  /** After it the range is not shown: it would only say how certain it is that nothing is added. */
  plannedUntil?: CivilDate | null;
  strategyKey: string | null;
  planHref: string | null;
};

/** At which percentile of the fan chart's band a projected number is, and how the band is made. */
export function BandBreakdown(props: BandBreakdownProps) {
  const { terms, date, plannedUntil = date } = props;
  const beyond =
    plannedUntil !== null && !isPlanned(date, plannedUntil) && terms.percentile === 'p50';
  if (terms.future === null) {
    return (
      <p className="measure">
        The projection begins on this day, at what is logged. There is nothing to guess yet.
      </p>
    );
  }
  return (
    <>
      <p className="measure">
        Your pace is not known exactly, and no two quarters are alike. So the years ahead are played
        99 times. In each, your usual pace is a little higher or lower (the longer your log, the
        less), and each quarter is better or worse than usual, about as much as yours were. The
        middle is your usual pace, kept up. Of the 99 results in order, the 10th and the 90th are
        the ends of the likely range: eight in ten lie between them.
      </p>
      <p className="measure mt-4">{futureInWords(terms.future)}</p>
      <FutureFormula future={terms.future} />
      {beyond ? (
        <p className="measure mt-4 text-sm text-muted">
          After {formatMonth(plannedUntil)} nothing is planned. A likely range would say nothing
          about you there, so the chart has none.
        </p>
      ) : (
        <BandTable {...props} />
      )}
    </>
  );
}

function BandTable(props: BandBreakdownProps) {
  const { terms } = props;
  return (
    <table className="explain-table explain-band">
      <caption className="sr-only">The likely range and the futures that make it</caption>
      <thead>
        <tr>
          <th scope="col">Of 99 results in order</th>
          <th scope="col">Pace</th>
          <th scope="col">{props.strategyKey === null ? 'Readiness' : 'Level'}</th>
        </tr>
      </thead>
      <tbody>
        {terms.band.map((edge) => (
          <Edge key={edge.percentile} edge={edge} {...props} />
        ))}
      </tbody>
    </table>
  );
}

/** The pace of a future up to the date, and how far it leads. */
function FutureFormula({ future: explanation }: { future: FutureExplanation }) {
  const { future, score, mean, spread, effectiveQuarters } = explanation;
  const { ownMean, factor, luck, quartersAhead } = explanation;
  const usual = worked([mean, score, spread, effectiveQuarters], ([m, z, s, n]) =>
    Math.max(0, m + (z * s) / Math.sqrt(n + 3)),
  );
  const gone = worked(
    [ownMean, factor, luck, quartersAhead],
    ([own, times, ups, quarters]) => own * times * ups * quarters,
    1,
  );
  const [own, times, ups, quarters] = gone.figures;
  return (
    <>
      {future !== 0 && (
        <Formula>
          usual pace = max(0, {usual.figures[0]} + {usual.figures[1]} × {usual.figures[2]} ÷ √(
          {usual.figures[3]} + 3)) = {usual.result}
        </Formula>
      )}
      <Formula>
        quarters of the plan = {factor !== 1 && `${times} × `}
        {own}
        {future !== 0 && ` × ${ups}`} × {quarters} = {gone.result}
      </Formula>
    </>
  );
}

function Edge({
  edge,
  terms,
  date,
  strategyKey,
  planHref,
}: BandBreakdownProps & { edge: BandEdge }) {
  const { percentile, rank, value, future } = edge;
  const { gone, quartersAhead } = future;
  const shown = formatLevelTenths(tenthsOf(value));
  const here = percentile === terms.percentile;
  const target = { date, line: 'projected', strategyKey, percentile } as const;
  return (
    <tr className={here ? 'explain-here' : undefined}>
      <th scope="row">
        {PERCENTILE_LABELS[percentile]}
        <p>
          {rank === null ? 'Your usual pace, kept up' : `The ${rank}th`}
          {here && ': the number taken apart here'}
        </p>
      </th>
      <td>{formatPercent(gone / quartersAhead)}</td>
      <td>
        {here || planHref === null ? (
          shown
        ) : (
          <TextLink href={explainLink(planHref, target)}>{shown}</TextLink>
        )}
      </td>
    </tr>
  );
}
