import { readOrder, type SortOrder } from '@/lib/domain/catalogue';
import { SortHeader } from './sort-header';

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
