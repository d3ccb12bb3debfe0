import { pageNumbers } from './page-numbers';
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

/** Pagination: links to the pages before and after, to those beside them, the first and the last. */
export function PagesNav(props: PagesNavProps) {
  const { page, pages, href } = props;
  const { label = 'Pages of the list', previous = 'Previous page', next = 'Next page' } = props;
  if (pages < 2) return null;
  const link = (number: number, text: string) => (
    <TextLink href={href(number)} className="page-link">
      {text}
    </TextLink>
  );
  return (
    <nav aria-label={label} className="pages-nav">
      <p className="text-muted">{`Page ${page} of ${pages}`}</p>
      {page > 1 && link(page - 1, previous)}
      <ol>
        {pageNumbers(page, pages).map((number, index, all) =>
          number === 'gap' ? (
            <li key={`after-${all[index - 1]}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              {number === page ? (
                <b aria-current="page">
                  <span className="sr-only">Page </span>
                  {number}
                </b>
              ) : (
                <TextLink href={href(number)} className="page-link">
                  <span className="sr-only">Page </span>
                  {number}
                </TextLink>
              )}
            </li>
          ),
        )}
      </ol>
      {page < pages && link(page + 1, next)}
    </nav>
  );
}
