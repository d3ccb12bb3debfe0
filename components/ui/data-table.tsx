'use client';

import type { ReactNode } from 'react';
import { cx } from './cx';
import { ScrollRegion } from './scroll-region';

export type Column<Key extends string = string> = {
  key: Key;
  header: ReactNode;
  numeric?: boolean;
};

export type Row<Key extends string = string> = {
  key: string;
  cells: Readonly<Record<Key, ReactNode>>;
};

type DataTableProps<Key extends string> = {
  /** Unique on the page. */
  id: string;
  caption: ReactNode;
  captionHidden?: boolean;
  /** The first column holds each row's header. */
  columns: readonly Column<Key>[];
  rows: readonly Row<Key>[];
  className?: string;
};

/**
 * Scrolls sideways by itself where it is too wide, by keyboard too. A client component, so that its
 * rows are sent to the browser and not the longer elements that they become.
 */
export function DataTable<Key extends string>(props: DataTableProps<Key>) {
  const { id, caption, captionHidden, columns, rows, className } = props;
  const captionId = `${id}-caption`;
  return (
    <ScrollRegion className={cx('table-scroll', className)} labelledBy={captionId}>
      <table className="data-table">
        <caption id={captionId} className={captionHidden ? 'sr-only' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, header, numeric }) => (
              <th key={key} scope="col" className={numeric ? 'num' : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {columns.map(({ key, numeric }, index) =>
                index === 0 ? (
                  <th key={key} scope="row">
                    {row.cells[key]}
                  </th>
                ) : (
                  <td key={key} className={numeric ? 'num' : undefined}>
                    {row.cells[key]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
