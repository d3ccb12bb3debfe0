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
  const row = useRef<HTMLElement>(null);

  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>(`[href="${CSS.escape(pathname)}"]`);
    if (!row.current || !current) return;
    // Not scrollIntoView, which would scroll the page too.
    const middle = current.offsetLeft + current.offsetWidth / 2;
    row.current.scrollLeft = middle - row.current.clientWidth / 2;
  }, [pathname]);

  useEffect(() => (row.current ? markHidden(row.current) : undefined), []);

  return (
    <nav aria-label={label} ref={row} className="sub-nav">
      {pages.map((page) => (
        <Link
          key={page.href}
          href={page.href}
          prefetch={false}
          aria-current={pathname === page.href ? 'page' : undefined}
        >
          {page.label}
        </Link>
      ))}
    </nav>
  );
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
