'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

const PAGES = [
  ['/settings', 'Account'],
  ['/settings/password', 'Password'],
  ['/settings/sessions', 'Sessions'],
  ['/settings/passkeys', 'Passkeys'],
  ['/settings/recovery-codes', 'Recovery codes'],
  ['/settings/connections', 'Connections'],
  ['/settings/activity', 'Activity'],
  ['/settings/delete', 'Delete'],
] as const;

/** The pages of a person's own account. */
export function SettingsNav() {
  const pathname = usePathname();
  return (
    <nav aria-label="Settings" className="plan-nav flex-wrap">
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
