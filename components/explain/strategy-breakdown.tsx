import './explain.css';
import { SeriesMark } from '@/components/ui/series-mark';
import { TextLink } from '@/components/ui/text-link';
import type { CivilDate } from '@/lib/domain/calendar';
import type { Interpolation, Line, Percentile } from '@/lib/domain/explain';
import { formatDate } from '@/lib/format/dates';
import { formatLevelTenths, formatShare, formatShareTenths } from '@/lib/format/explain/tenths';
import type { ReadinessBreakdown, StrategyRow } from './breakdown';
import { explainLink } from './explain-link';
import { LevelTable } from './level-table';

type StrategyBreakdownProps = {
  breakdown: ReadinessBreakdown;
  /** What the sum is called. */
  total: string;
  line: Line;
  date: CivilDate;
  /** Of the projected line; the middle when left out. */
  percentile?: Percentile;
  /** Null where there are no pages to link to. */
  planHref: string | null;
};

/** A readiness as an addition: weight × level for each strategy, each unfolding to its level. */
export function StrategyBreakdown({ breakdown, total, ...rest }: StrategyBreakdownProps) {
  return (
    <div className="explain-breakdown">
      <ul>
        {breakdown.strategies.map((row, index) => (
          <li key={row.key}>
            <details>
              <summary>
                <span>
                  <SeriesMark index={index} /> {row.title}
                </span>{' '}
                <span className="explain-working">
                  {formatShareTenths(row.weightShown)} of {formatLevelTenths(row.level.shown)} =
                </span>{' '}
                <b>{formatLevelTenths(row.shown)}</b>
              </summary>
              <StrategyBody row={row} {...rest} />
            </details>
          </li>
        ))}
      </ul>
      <p className="explain-total">
        <span>{total}</span> <b>{formatLevelTenths(breakdown.shown)}</b>
      </p>
    </div>
  );
}

type BodyProps = Omit<StrategyBreakdownProps, 'breakdown' | 'total'> & { row: StrategyRow };

function StrategyBody({ row, line, date, percentile = 'p50', planHref }: BodyProps) {
  return (
    <div className="explain-body">
      <LevelTable level={row.level} title={row.title} line={line} date={date} planHref={planHref} />
      <p>{weightWords(row.weight)}</p>
      {planHref !== null && (
        <p>
          {line === 'projected' &&
            percentile !== 'p50' &&
            'This is the strategy’s level in the one future that makes the whole. Its own likely range may end elsewhere. '}
          See{' '}
          <TextLink href={explainLink(planHref, { date, line, strategyKey: row.key })}>
            this strategy by itself
          </TextLink>
          {', or '}
          <TextLink href={`${planHref}/strategies/${row.key}`}>its page</TextLink>.
        </p>
      )}
    </div>
  );
}

/** Where a weight comes from on a date. */
function weightWords({ value, before, after, share }: Interpolation): string {
  const weight = formatShare(value);
  if (share === 0 || before.value === after.value) {
    return `Its weight is ${weight} of the whole.`;
  }
  const from = `${formatShare(before.value)} on ${formatDate(before.date)}`;
  const to = `${formatShare(after.value)} on ${formatDate(after.date)}`;
  return `Its weight goes from ${from} to ${to}, and has come to ${weight}.`;
}
