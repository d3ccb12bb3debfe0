import { DataTable } from '@/components/ui/data-table';
import { StatusMark } from '@/components/ui/status-mark';
import { HORIZON_YEARS, type HorizonYear } from '@/lib/domain/calendar';
import type { PlannedStrategy } from '@/lib/domain/outlook-change';
import type { Outcome } from '@/lib/domain/readiness';
import { formatPercent, levelAndNeed } from '@/lib/format/numbers';
import { formatValue } from '@/lib/format/value';
import { ChangedValue } from './changed-text';

/** A plan at a moment, as far as the table reads it. */
export interface Side {
  readonly strategies: readonly PlannedStrategy[];
  readonly horizons: readonly Outcome[];
  share(key: string, year: HorizonYear): number | null;
}

type EffectTableProps = {
  id: string;
  caption: string;
  now: Side;
  later: Side;
  /** The strategy whose level and weight are shown; none for the plan as a whole. */
  strategyKey?: string;
};

/** What a decision would do, horizon by horizon: level, weight, and the whole plan's readiness. */
export function EffectTable({ id, caption, now, later, strategyKey }: EffectTableProps) {
  const years = HORIZON_YEARS.map((year) => ({
    year,
    before: now.horizons.find((one) => one.year === year),
    after: later.horizons.find((one) => one.year === year),
  }));
  if (strategyKey === undefined) {
    return (
      <DataTable
        id={id}
        caption={caption}
        columns={[{ key: 'year', header: 'Horizon' }, whole]}
        rows={years.map(({ year, before, after }) => ({
          key: `${year}`,
          cells: { year, plan: <Whole before={before} after={after} /> },
        }))}
      />
    );
  }
  const find = ({ strategies }: Side) => strategies.find(({ key }) => key === strategyKey);
  const [mine, next] = [find(now), find(later)];
  const level = (year: 2026 | HorizonYear) =>
    between(levelText(mine?.required[year]), levelText(next?.required[year]));
  const share = (side: Side, year: HorizonYear) => {
    const value = side.share(strategyKey, year);
    return value === null ? null : formatPercent(value);
  };
  return (
    <DataTable
      id={id}
      caption={caption}
      columns={[
        { key: 'year', header: 'Horizon' },
        { key: 'level', header: 'Required here' },
        { key: 'weight', header: 'Counts for' },
        whole,
      ]}
      rows={[
        { key: '2026', cells: { year: 2026, level: level(2026), weight: '–', plan: '–' } },
        ...years.map(({ year, before, after }) => ({
          key: `${year}`,
          cells: {
            year,
            level: level(year),
            weight: between(share(now, year), share(later, year)),
            plan: <Whole before={before} after={after} />,
          },
        })),
      ]}
    />
  );
}

const whole = { key: 'plan', header: 'Your whole plan' } as const;

type WholeProps = { before: Outcome | undefined; after: Outcome | undefined };

/** `49% (48% needed) → 49% (52% needed)`, with the status that follows; a past horizon does not change. */
function Whole({ before, after }: WholeProps) {
  if (!before || !after) return 'past';
  const levels = ({ projected, required }: Outcome) => levelAndNeed(projected.p50, required);
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      {between(levels(before), levels(after))}
      <span className="whitespace-nowrap">
        {before.status !== after.status && (
          <>
            <StatusMark status={before.status} /> <span aria-hidden="true">→</span>
            <span className="sr-only">becomes</span>{' '}
          </>
        )}
        <StatusMark status={after.status} />
      </span>
    </span>
  );
}

function levelText(value: number | undefined): string | null {
  return value === undefined ? null : formatValue(value, '%');
}

function between(from: string | null, to: string | null) {
  if (from === to || from === null || to === null) return to ?? from ?? '–';
  return <ChangedValue from={from} to={to} />;
}
