import './catalogue.css';
import { outlookOrders } from '@/lib/domain/catalogue';
import type { CatalogueQuery } from '@/lib/schemas/catalogue';
import { catalogueHref } from '@/lib/schemas/catalogue-address';
import { type ListedOutlook, OutlookRow } from './outlook-row';
import { TableHead } from './table-head';

const columns = [
  { key: 'profession', label: 'Profession' },
  { key: 'rating', label: 'Rating' },
  { key: 'reviewed', label: 'Reviewed' },
] as const;

type OutlookTableProps = { outlooks: readonly ListedOutlook[]; query: CatalogueQuery };

/** The editorial outlooks. */
export function OutlookTable({ outlooks, query }: OutlookTableProps) {
  return (
    <table className="data-table catalogue-table outlooks">
      <caption className="sr-only">Editorial outlooks</caption>
      <TableHead
        columns={columns}
        orders={outlookOrders}
        order={query.editorial ?? (query.q ? undefined : 'profession')}
        href={(editorial) => `${catalogueHref({ ...query, editorial })}#editorial`}
      />
      <tbody>
        {outlooks.map(({ slug, profession, category, rating, summary, reviewedOn }) => (
          <OutlookRow
            key={slug}
            // Only what is shown: all of it is sent to the browser.
            outlook={{ slug, profession, category, rating, summary, reviewedOn }}
            chosen={query.with.includes(slug)}
          />
        ))}
      </tbody>
    </table>
  );
}
