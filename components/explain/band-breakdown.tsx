import './explain.css';
import { TextLink } from '@/components/ui/text-link';
import type { CivilDate } from '@/lib/domain/calendar';
import type { BandEdge, DrawExplanation, ProjectedTerms } from '@/lib/domain/explain';
import { formatDate } from '@/lib/format/dates';
import { drawInWords } from '@/lib/format/explain/sentences';
import { formatFactor, formatTenths, tenthsOf } from '@/lib/format/explain/tenths';
import { formatPercent } from '@/lib/format/numbers';
import { explainLink } from './explain-link';
import { Formula } from './formula';
import { PERCENTILE_LABELS } from './labels';

type BandBreakdownProps = {
  terms: ProjectedTerms;
  date: CivilDate;
  strategyKey: string | null;
  planHref: string | null;
};

/** At which percentile of the fan chart's band a projected number is, and how the band is made. */
export function BandBreakdown(props: BandBreakdownProps) {
  const { terms, date } = props;
  if (terms.draw === null) {
    return (
      <p className="measure">
        The projection begins on this day, at what is logged. There is nothing to guess yet.
      </p>
    );
  }
  return (
    <>
      <p className="measure">
        Nobody keeps one pace for years, so the projection draws 99 of them, from slow to fast, and
        puts the results in order. The 10th and the 90th are the ends of the likely range: eight in
        ten lie between them. Two things spread the paces: good and bad years, which even out the
        further away a date is, and how little a short log says about you, which does not.
      </p>
      <p className="measure mt-4">{drawInWords(terms.draw)}</p>
      <DrawFormula draw={terms.draw} />
      <p className="measure mt-2 text-sm text-muted">
        For {formatDate(date)}, {terms.draw.quartersAhead.toFixed(1)} quarters ahead, with{' '}
        {terms.draw.quartersLogged} in the log. {formatFactor(terms.draw.score)} is the draw’s place
        on a bell curve: 0 in the middle, below it for the slower ones.
      </p>
      <table className="explain-table explain-band">
        <caption className="sr-only">The likely range and the paces that make it</caption>
        <thead>
          <tr>
            <th scope="col">Of 99 results in order</th>
            <th scope="col">Pace</th>
            <th scope="col">Points</th>
          </tr>
        </thead>
        <tbody>
          {terms.band.map((edge) => (
            <Edge key={edge.percentile} edge={edge} {...props} />
          ))}
        </tbody>
      </table>
      {!isAscending(terms.band) && (
        <p className="measure mt-3 text-sm text-muted">
          A faster pace is not always the higher result here: what is finished earlier has faded for
          longer by this date.
        </p>
      )}
    </>
  );
}

function isAscending(band: readonly BandEdge[]): boolean {
  return band.every(({ draw }, index) => draw.pace >= (band[index - 1]?.draw.pace ?? 0));
}

function DrawFormula({ draw }: { draw: DrawExplanation }) {
  const { score, mean, spread, quartersAhead, quartersLogged, factor, pace } = draw;
  const times = factor === 1 ? '' : `${formatFactor(factor)} × `;
  return (
    <Formula>
      pace = {times}max(0, {formatFactor(mean)} + {formatFactor(score)} × {formatFactor(spread)} ×
      √(1 ÷ {quartersAhead.toFixed(1)} + 1 ÷ ({quartersLogged} + 2))) = {formatFactor(pace)}
    </Formula>
  );
}

function Edge({
  edge,
  terms,
  date,
  strategyKey,
  planHref,
}: BandBreakdownProps & { edge: BandEdge }) {
  const { percentile, rank, value, draw } = edge;
  const shown = formatTenths(tenthsOf(value));
  const here = percentile === terms.percentile;
  const target = { date, line: 'projected', strategyKey, percentile } as const;
  return (
    <tr className={here ? 'explain-here' : undefined}>
      <th scope="row">
        {PERCENTILE_LABELS[percentile]}
        <p>
          The {rank}th{here && ': the number taken apart here'}
        </p>
      </th>
      <td>{formatPercent(draw.pace)}</td>
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
