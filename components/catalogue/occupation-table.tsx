import './catalogue.css';
import { type CatalogueEntry, occupationOrders } from '@/lib/domain/catalogue';
import type { CatalogueQuery } from '@/lib/schemas/catalogue';
import { catalogueHref } from '@/lib/schemas/catalogue-address';
import { OccupationRow } from './occupation-row';
import { TableHead } from './table-head';

const columns = [
  { key: 'title', label: 'Occupation' },
  { key: 'exposure', label: 'AI exposure' },
  { key: 'growth', label: 'Jobs to 2034', numeric: true },
  { key: 'pay', label: 'Median pay', numeric: true },
] as const;

type OccupationTableProps = { occupations: readonly CatalogueEntry[]; query: CatalogueQuery };

/** One page of the occupations. */
export function OccupationTable({ occupations, query }: OccupationTableProps) {
  const order = query.sort ?? (query.q ? undefined : 'title');
  return (
    <table className="data-table catalogue-table occupations">
      <caption className="sr-only">Occupations with published figures</caption>
      <TableHead
        columns={columns}
        orders={occupationOrders}
        order={order}
        href={(sort) => `${catalogueHref({ ...query, sort, page: 1 })}#occupations`}
      />
      <tbody>
        {occupations.map((entry) => (
          <OccupationRow key={entry.code} entry={entry} chosen={query.with.includes(entry.code)} />
        ))}
      </tbody>
    </table>
  );
}
