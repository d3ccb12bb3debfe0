'use client';

import '../site/site.css';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { TextLink } from '@/components/ui/text-link';

const LATEST_PLAN = '/plans/latest';

/** Whether the line was left in this tab. A flash message is there for a minute, on every page. */
let wasLeft = false;

type ConfirmStripProps = { email: string; lifetime: string; hasMailServer: boolean };

/** A quiet line on the first page after sign-up, and on no other: from then on the settings say it. */
export function ConfirmStrip({ email, lifetime, hasMailServer }: ConfirmStripProps) {
  const path = usePathname();
  const [first, setFirst] = useState(path);
  // Where signing in leads on from by itself.
  if (first === LATEST_PLAN && path !== first) setFirst(path);
  useEffect(
    () => () => {
      wasLeft = true;
    },
    [],
  );
  if (wasLeft || (path !== first && first !== LATEST_PLAN)) return null;
  return (
    <p role="note" className="confirm-strip">
      {hasMailServer ? 'We have sent a link to ' : 'This site’s outbox has a link for '}
      <strong>{email}</strong>. Open it within {lifetime} to confirm your address, or ask for
      another in the <TextLink href="/settings">settings</TextLink>.
    </p>
  );
}
