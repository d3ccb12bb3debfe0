'use client';

import { useEffect, useState } from 'react';
import { StatusLine } from '@/components/forms/status-line';
import { announce } from '@/components/forms/status-message';
import { Button } from '@/components/ui/button';
import { CloseDialog } from '@/components/ui/close-dialog';
import { Section } from '@/components/ui/section';
import { waitInWords } from '@/lib/format/offline';
import { LogForm } from './log-form';
import { type Kept, useKept } from './use-kept';
import { WaitingEntries } from './waiting-entries';

/** Milliseconds between two tries to reach the app. */
const TRY_AFTER = 15_000;

const BACK = 'You are connected again. Press “Try again” to open the page you asked for.';

/** What waits on this device, and the form to log more on the plan that was open last. */
export function OfflinePage() {
  const kept = useKept();
  useReturn();
  return (
    <>
      <Button variant="primary" onClick={() => location.reload()}>
        Try again
      </Button>
      {kept && <OnDevice kept={kept} />}
      <StatusLine />
    </>
  );
}

function OnDevice({ kept }: { kept: Kept }) {
  const [round, setRound] = useState(0);
  const { entries, plans } = kept;
  // The last one kept is the one that was open: a plan is kept only while a person is signed in.
  const plan = plans.find(({ id }) => location.pathname.includes(id)) ?? plans[0];
  if (!plan) {
    return (
      entries.length > 0 && (
        <p className="measure mt-6">{waitInWords(entries.length)}, once you sign in again.</p>
      )
    );
  }
  return (
    <>
      <WaitingEntries kept={kept} />
      {plan.goals.length > 0 && (
        <Section id="log" title={`Log progress: ${plan.title}`}>
          <p className="measure mb-5 text-muted">
            What you log waits on this device and is sent once you are connected again. For this,
            the device keeps the titles, units and last values of this plan’s goals until you sign
            out.
          </p>
          <CloseDialog value={() => setRound(round + 1)}>
            <LogForm key={round} plan={plan} entries={entries} selects={false} />
          </CloseDialog>
        </Section>
      )}
    </>
  );
}

/** Back to the page that was asked for, as soon as the app answers. */
function useReturn(): void {
  useEffect(() => {
    let typing = false;
    const onInput = () => {
      typing = true;
    };
    async function look() {
      const answer = await fetch('/api/health/live', { cache: 'no-store' }).catch(() => null);
      if (!answer?.ok) return;
      // What is being typed is not taken away.
      if (typing) return announce({ text: BACK });
      if (location.pathname === '/offline') location.replace('/plans');
      else location.reload();
    }
    const timer = setInterval(look, TRY_AFTER);
    addEventListener('online', look);
    addEventListener('input', onInput);
    return () => {
      clearInterval(timer);
      removeEventListener('online', look);
      removeEventListener('input', onInput);
    };
  }, []);
}
