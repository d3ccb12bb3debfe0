import type { ReactNode } from 'react';
import { SettingsNav } from '@/components/settings/settings-nav';

/** The pages of an account. Access is not decided here: every query finds its own user. */
export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SettingsNav />
      <div id="content" tabIndex={-1}>
        {children}
      </div>
    </>
  );
}
