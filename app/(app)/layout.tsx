import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { StatusLine } from '@/components/forms/status-line';
import { ConfirmStrip } from '@/components/identity/confirm-strip';
import { FollowAccount } from '@/components/settings/follow-account';
import { Notice } from '@/components/ui/notice';
import { CEILINGS, roomUnder } from '@/lib/domain/ceiling';
import { writeDisplay } from '@/lib/domain/settings';
import { fullInWords } from '@/lib/format/ceiling';
import { currentDisplay } from '@/lib/format/display';
import { linkLifetime } from '@/lib/format/identity/mail-links';
import { wasFlashed } from '@/lib/server/http/flash';
import { getUserOrDemo } from '@/lib/server/identity';
import { CONFIRM_ADDRESS } from '@/lib/server/identity/account/email';
import { hasMailServer } from '@/lib/server/mail/has-mail-server';
import { DRAFT_DROPPED } from '@/lib/server/plan/plan-draft';
import { demoTitles } from '../_components/demo-marks';
import { frameParts } from '../_components/frame-parts';
import { PersonFrame } from '../_components/person-frame';
import { VisitorFrame } from '../_components/visitor-frame';
import { followAccountAction } from './settings/display-actions';

export const generateMetadata = demoTitles;

/** Frames the private pages. Access is not decided here: every query finds its own user. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const user = await getUserOrDemo();
  if (!user) return <VisitorFrame>{children}</VisitorFrame>;
  return (
    <PersonFrame user={user} parts={frameParts}>
      {!user.emailConfirmed && (await wasFlashed(CONFIRM_ADDRESS)) && (
        <ConfirmStrip
          email={user.email}
          lifetime={linkLifetime('confirm-email')}
          hasMailServer={hasMailServer()}
        />
      )}
      {(await wasFlashed(DRAFT_DROPPED)) && (
        <Notice className="mt-6" title="There was no room for the plan that you just began.">
          {fullInWords(roomUnder('plans', CEILINGS.plans), 1)}
        </Notice>
      )}
      {children}
      <StatusLine />
      {writeDisplay(user.display) !== writeDisplay(currentDisplay()) && (
        <FollowAccount action={followAccountAction} idempotencyKey={randomUUID()} />
      )}
    </PersonFrame>
  );
}
