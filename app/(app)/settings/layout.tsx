import type { ReactNode } from 'react';
import { SettingsNav } from '@/components/settings/settings-nav';
import { getUserOrDemo } from '@/lib/server/identity';

/** The pages of an account. Access is not decided here: every query finds its own user. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const user = await getUserOrDemo();
  return (
    <>
      <SettingsNav inDemo={user?.role === 'demo'} />
      <div id="content" tabIndex={-1}>
        {children}
      </div>
    </>
  );
}
