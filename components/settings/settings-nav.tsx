import { SubNav } from '@/components/ui/sub-nav';

export const SETTINGS_PAGES = [
  { href: '/settings', label: 'Account' },
  { href: '/settings/display', label: 'Display' },
  { href: '/settings/reminders', label: 'Reminders' },
  { href: '/settings/data', label: 'Your data' },
  { href: '/settings/password', label: 'Password' },
  { href: '/settings/passkeys', label: 'Passkeys' },
  { href: '/settings/recovery-codes', label: 'Recovery codes' },
  { href: '/settings/connections', label: 'Connections' },
  { href: '/settings/sessions', label: 'Sessions' },
  { href: '/settings/activity', label: 'Activity' },
  { href: '/settings/delete', label: 'Delete' },
];

/** Those that a demo has as well. */
const IN_A_DEMO = ['/settings/display', '/settings/data'];

/** The pages of a person's own account. */
export function SettingsNav({ inDemo }: { inDemo: boolean }) {
  const pages = SETTINGS_PAGES.filter(({ href }) => !inDemo || IN_A_DEMO.includes(href));
  return <SubNav label="Settings" pages={pages} />;
}
