'use client';

import '../site/site.css';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { TextLink } from '@/components/ui/text-link';

const LATEST_PLAN = '/plans/latest';

/** The page that the line is on in this tab, and whether the person has been there and gone on. */
let shownOn: string | null = null;
let wasLeft = false;

type ConfirmStripProps = { email: string; lifetime: string; hasMailServer: boolean };

/** A quiet line on the first page after sign-up, and on no other: from then on the settings say it. */
export function ConfirmStrip({ email, lifetime, hasMailServer }: ConfirmStripProps) {
  const path = usePathname();
  const [first, setFirst] = useState(path);
  // Where signing in leads on from by itself.
  if (first === LATEST_PLAN && path !== first) setFirst(path);
  useEffect(() => {
    shownOn = path;
    return () => {
      shownOn = null;
      // Not at once: React's strict mode takes each effect back and runs it again.
      setTimeout(() => {
        wasLeft ||= shownOn !== path && path !== LATEST_PLAN;
      });
    };
  }, [path]);
  if (wasLeft || (path !== first && first !== LATEST_PLAN)) return null;
  return (
    <p role="note" className="confirm-strip">
      {hasMailServer ? 'We have sent a link to ' : 'This site’s outbox has a link for '}
      <strong>{email}</strong>. Open it within {lifetime} to confirm your address, or ask for
      another in the <TextLink href="/settings">settings</TextLink>.
    </p>
  );
}
