'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cx } from './cx';

type SubNavProps = {
  label: string;
  pages: readonly { href: string; label: string }[];
  className?: string;
};

/** The pages of one part of the site, in a row, with the current one marked. */
export function SubNav({ label, pages, className }: SubNavProps) {
  const pathname = usePathname();
  return (
    <nav aria-label={label} className={cx('sub-nav', className)}>
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
