import './catalogue.css';
import { TextLink } from '@/components/ui/text-link';
import { readOrder, type SortOrder } from '@/lib/domain/catalogue';

type TableHeadProps<Key extends string> = {
  columns: readonly { key: Key; label: string; numeric?: boolean }[];
  orders: readonly { readonly key: Key; readonly first: 'ascending' | 'descending' }[];
  /** The order that the table is in; undefined for the best match first. */
  order: SortOrder<Key> | undefined;
  href: (order: SortOrder<Key>) => string;
};

/** The header row of a table that sorts by every column but the last, which has the ticks. */
export function TableHead<Key extends string>(props: TableHeadProps<Key>) {
  const { columns, orders, order, href } = props;
  const current = order && readOrder(orders, order);
  return (
    <thead>
      <tr>
        {columns.map(({ key, label, numeric }) => (
          <SortHeader
            key={key}
            label={label}
            numeric={numeric}
            direction={current?.key === key ? current.direction : null}
            href={href(order === key ? `-${key}` : key)}
          />
        ))}
        <th scope="col">Compare</th>
      </tr>
    </thead>
  );
}

type SortHeaderProps = {
  label: string;
  /** Of the table as it is shown; null where it is sorted by another column. */
  direction: 'ascending' | 'descending' | null;
  /** The address of the table sorted by this column, or the other way round where it is already. */
  href: string;
  numeric?: boolean;
};

/** A column's header that sorts its table: a link, so that the order has an address. */
function SortHeader({ label, direction, href, numeric }: SortHeaderProps) {
  return (
    <th scope="col" aria-sort={direction ?? undefined} className={numeric ? 'num' : undefined}>
      <TextLink href={href} scroll={false} rel="nofollow" className="sort-link">
        {label}
      </TextLink>
    </th>
  );
}
