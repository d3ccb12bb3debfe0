import { TextLink } from '@/components/ui/text-link';

type PagesNavProps = { page: number; pages: number; href: (page: number) => string };

/** To the pages before and after. */
export function PagesNav({ page, pages, href }: PagesNavProps) {
  if (pages < 2) return null;
  return (
    <nav
      aria-label="Pages of the list"
      className="flex flex-wrap items-center gap-x-6 gap-y-2 py-4"
    >
      {page > 1 && <TextLink href={href(page - 1)}>Previous page</TextLink>}
      <span className="text-muted">{`Page ${page} of ${pages}`}</span>
      {page < pages && <TextLink href={href(page + 1)}>Next page</TextLink>}
    </nav>
  );
}
