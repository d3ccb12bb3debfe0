import './catalogue.css';
import { TextLink } from '@/components/ui/text-link';

type SortHeaderProps = {
  label: string;
  /** Of the table as it is shown; null where it is sorted by another column. */
  direction: 'ascending' | 'descending' | null;
  /** The address of the table sorted by this column, or the other way round where it is already. */
  href: string;
  numeric?: boolean;
};

/** A column's header that sorts its table: a link, so that the order has an address. */
export function SortHeader({ label, direction, href, numeric }: SortHeaderProps) {
  return (
    <th scope="col" aria-sort={direction ?? undefined} className={numeric ? 'num' : undefined}>
      <TextLink href={href} scroll={false} rel="nofollow" className="sort-link">
        {label}
      </TextLink>
    </th>
  );
}
