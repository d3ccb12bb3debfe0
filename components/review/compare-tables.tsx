import { DataTable } from '@/components/ui/data-table';
import { StatusMark } from '@/components/ui/status-mark';
import type { CivilDate } from '@/lib/domain/calendar';
import type { ReviewComparison, SnapshotOutcome } from '@/lib/domain/review';
import { formatShortDate } from '@/lib/format/dates';
import { formatLevel, levelAndNeed } from '@/lib/format/numbers';

type CompareTablesProps = { comparison: ReviewComparison; today: CivilDate };

/** The horizons and the strategies' levels of both, side by side. */
export function CompareTables({ comparison, today }: CompareTablesProps) {
  const { from, to, horizons, strategies } = comparison;
  const day = (date: CivilDate) => (date === today ? 'Today' : formatShortDate(date));
  const both = [
    { key: 'before', header: day(from) },
    { key: 'after', header: day(to) },
  ];
  return (
    <div className="mt-8 grid gap-8">
      <DataTable
        id="compared-horizons"
        caption="Projected readiness at each horizon, and what is needed"
        columns={[{ key: 'year', header: 'Year' }, ...both]}
        rows={horizons.map(({ year, before, after }) => ({
          key: String(year),
          cells: { year, before: outcomeOf(before), after: outcomeOf(after) },
        }))}
      />
      <DataTable
        id="compared-strategies"
        caption="Level of each strategy"
        columns={[{ key: 'strategy', header: 'Strategy' }, ...both]}
        rows={strategies.map(({ key, title, before, after }) => ({
          key,
          cells: {
            strategy: title,
            before: before ? formatLevel(before.level) : '–',
            after: after ? formatLevel(after.level) : '–',
          },
        }))}
      />
    </div>
  );
}

function outcomeOf(outcome: SnapshotOutcome | null) {
  if (!outcome) return 'past';
  return (
    <>
      <span className="me-1.5 whitespace-nowrap">
        {levelAndNeed(outcome.projected, outcome.required)}
      </span>{' '}
      <StatusMark status={outcome.status} className="whitespace-nowrap" />
    </>
  );
}
