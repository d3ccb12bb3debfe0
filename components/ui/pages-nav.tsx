import { TextLink } from './text-link';

type PagesNavProps = {
  page: number;
  pages: number;
  href: (page: number) => string;
  /** Names the navigation to screen readers. */
  label?: string;
  previous?: string;
  next?: string;
};

/** Pagination: links to the pages before and after. */
export function PagesNav(props: PagesNavProps) {
  const { page, pages, href } = props;
  const { label = 'Pages of the list', previous = 'Previous page', next = 'Next page' } = props;
  if (pages < 2) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-x-6 gap-y-2 py-4">
      {page > 1 && <TextLink href={href(page - 1)}>{previous}</TextLink>}
      <span className="text-muted">{`Page ${page} of ${pages}`}</span>
      {page < pages && <TextLink href={href(page + 1)}>{next}</TextLink>}
    </nav>
  );
}
