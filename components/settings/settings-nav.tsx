'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

const PAGES = [
  ['/settings', 'Account'],
  ['/settings/activity', 'Activity'],
] as const;

/** The pages of a person's own account. */
export function SettingsNav() {
  const pathname = usePathname();
  return (
    <nav aria-label="Settings" className="plan-nav">
      {PAGES.map(([path, label]) => (
        <Link
          key={path}
          href={path}
          prefetch={false}
          aria-current={pathname === path ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
