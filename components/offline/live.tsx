'use client';

import { useEffect, useState } from 'react';
import { setDevice } from '@/components/forms/device';
import { keepEntry } from './keep-entry';
import { LeaveDialog } from './leave-dialog';
import { LogDialog } from './log-dialog';
import { forgetAll, keptPlans, waitingEntries } from './store';
import { type Kept, useKept } from './use-kept';
import { usePlanKept } from './use-plan-kept';
import { useSending } from './use-sending';
import { WaitingEntries } from './waiting-entries';

export type LiveProps = {
  /** Whose pages these are: a hash of the person's id. */
  person: string;
};

/** What a device keeps for a person, once it is known to be theirs. */
export function Live({ person }: LiveProps) {
  const [own, setOwn] = useState(false);
  useEffect(() => {
    emptyUnlessOf(person).then(
      () => setOwn(true),
      () => {},
    );
  }, [person]);
  return own && <OwnDevice />;
}

/** The queue belongs to a person: another one who signs in here finds nothing of theirs. */
async function emptyUnlessOf(person: string): Promise<void> {
  const kept = [...(await waitingEntries()), ...(await keptPlans())];
  if (kept.some((one) => one.person !== person)) await forgetAll();
}

function OwnDevice() {
  const kept = useKept();
  useSending();
  usePlanKept();
  return kept && <Shown kept={kept} />;
}

function Shown({ kept }: { kept: Kept }) {
  const [asked, setAsked] = useState<URL | null>(null);
  const planId = asked?.pathname.split('/')[2];
  const plan = kept.plans.find(({ id }) => id === planId);

  useEffect(() => {
    setDevice({
      keep: keepEntry,
      open(href) {
        const url = new URL(href, location.href);
        const isLog = /^\/plans\/[^/]+\/log$/.test(url.pathname);
        const isKept = kept.plans.some(({ id }) => url.pathname.split('/')[2] === id);
        if (isLog && isKept) setAsked(url);
        return isLog && isKept;
      },
    });
    return () => setDevice(null);
  }, [kept.plans]);

  return (
    <>
      <WaitingEntries kept={kept} />
      {plan && asked && (
        <LogDialog
          plan={plan}
          entries={kept.entries}
          goalId={asked.searchParams.get('goal')}
          onClose={() => setAsked(null)}
        />
      )}
      <LeaveDialog kept={kept} />
    </>
  );
}
