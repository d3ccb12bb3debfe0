'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';

type SubNavProps = {
  label: string;
  pages: readonly { href: string; label: string }[];
};

/**
 * The pages of one part of the site, in a row, with the current one marked. Where the row is wider
 * than the screen it scrolls, with the current page in sight and an arrow at an end that hides more.
 */
export function SubNav({ label, pages }: SubNavProps) {
  const pathname = usePathname();
  const marked = pageOver(pathname, pages);
  const row = useRef<HTMLElement>(null);

  useEffect(() => {
    if (!row.current || marked === undefined) return;
    const current = row.current.querySelector<HTMLElement>(`[href="${CSS.escape(marked)}"]`);
    if (!current) return;
    // Not scrollIntoView, which would scroll the page too.
    const middle = current.offsetLeft + current.offsetWidth / 2;
    row.current.scrollLeft = middle - row.current.clientWidth / 2;
  }, [marked]);

  useEffect(() => (row.current ? markHidden(row.current) : undefined), []);

  return (
    <nav aria-label={label} ref={row} className="sub-nav">
      {pages.map((page) => (
        <Link
          key={page.href}
          href={page.href}
          prefetch={false}
          aria-current={page.href === marked ? (pathname === marked ? 'page' : 'true') : undefined}
        >
          {page.label}
        </Link>
      ))}
    </nav>
  );
}

/**
 * The page of the row that an address is, or lies below. What others of the row lie below as well, as
 * an overview does, is marked for its own address alone.
 */
function pageOver(pathname: string, pages: SubNavProps['pages']): string | undefined {
  const below = (path: string, href: string) => path.startsWith(`${href}/`);
  return pages.find(
    ({ href }) =>
      pathname === href || (below(pathname, href) && !pages.some((one) => below(one.href, href))),
  )?.href;
}

/** Notes at which ends of a row links are out of sight, for its arrows. @returns what ends that. */
function markHidden(row: HTMLElement): () => void {
  const mark = () => {
    const left = row.scrollWidth - row.clientWidth - row.scrollLeft;
    row.toggleAttribute('data-more-before', row.scrollLeft > 1);
    row.toggleAttribute('data-more-after', left > 1);
  };
  const resized = new ResizeObserver(mark);
  resized.observe(row);
  row.addEventListener('scroll', mark, { passive: true });
  return () => {
    resized.disconnect();
    row.removeEventListener('scroll', mark);
  };
}
