import { DataTable } from '@/components/ui/data-table';
import { StatusMark } from '@/components/ui/status-mark';
import type { Readiness } from '@/lib/domain/readiness';
import { compareReadiness } from '@/lib/domain/scenario';
import { formatPoints } from '@/lib/format/numbers';
import { changeInWords } from '@/lib/format/scenario';

export type Compared = {
  /** Unique among the rows. */
  id: string;
  letter?: string;
  name: string;
  readiness: Readiness;
};

/** Today's plan and the what-ifs side by side: the middle at each horizon, and the change in words. */
export function CompareTable({ today, others }: { today: Readiness; others: readonly Compared[] }) {
  const years = today.horizons.map(({ year }) => year);
  const rows = [{ id: 'today', name: 'Today’s plan', readiness: today }, ...others];
  return (
    <DataTable
      id="compare"
      caption="What each comes to: points projected, of points required"
      columns={[
        { key: 'name', header: 'Scenario' },
        ...years.map((year) => ({ key: String(year), header: String(year) })),
        { key: 'change', header: 'Against today’s plan' },
      ]}
      rows={rows.map(({ id, name, readiness, ...row }) => ({
        key: id,
        cells: {
          name: 'letter' in row && row.letter ? `${row.letter} · ${name}` : name,
          change: id === 'today' ? '–' : changeInWords(compareReadiness(today, readiness)),
          ...Object.fromEntries(
            readiness.horizons.map(({ year, projected, required, status }) => [
              String(year),
              <span key={year} className="whitespace-nowrap">
                {formatPoints(projected.p50)} of {formatPoints(required)}{' '}
                <StatusMark status={status} />
              </span>,
            ]),
          ),
        },
      }))}
    />
  );
}
