'use client';

import { useState } from 'react';
import { ActionButton } from '@/components/forms/action-button';
import { Button } from '@/components/ui/button';
import type { KeptGoal, KeptPlan, WaitingEntry } from '@/lib/domain/offline';
import { waitingInWords } from '@/lib/format/offline';
import { ChangeForm } from './change-form';
import { throwAwayAction } from './keep-entry';
import type { Kept } from './use-kept';

/** What waits to be sent from this device, and what the server did not take, with the reason. */
export function WaitingEntries({ kept }: { kept: Kept }) {
  const { entries, plans } = kept;
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="waiting" className="my-6 border-s-4 border-warn ps-4">
      <h2 id="waiting" className="text-lg">
        Waiting to be sent
      </h2>
      <ul className="mt-2 grid gap-2">
        {entries.map((entry) => (
          <li key={entry.key}>
            <Waiting entry={entry} plan={plans.find(({ id }) => id === entry.planId)} />
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-muted">
        Kept on this device only, and sent as soon as Longview can be reached.
      </p>
    </section>
  );
}

function Waiting({ entry, plan }: { entry: WaitingEntry; plan: KeptPlan | undefined }) {
  const [changing, setChanging] = useState(false);
  const goal = plan?.goals.find(({ id }) => id === entry.goalId);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3">
        <p className="min-w-0 wrap-anywhere">
          {goal && <strong>{goal.title}: </strong>}
          {waitingInWords(entry, goal)}
        </p>
        {entry.kind === 'value' && plan && (
          <Button
            variant="quiet"
            size="small"
            aria-expanded={changing}
            onClick={() => setChanging(!changing)}
          >
            Change
            <Which goal={goal} />
          </Button>
        )}
        <ActionButton action={throwAwayAction} idempotencyKey="" fields={{ key: entry.key }}>
          Throw away
          <Which goal={goal} />
        </ActionButton>
      </div>
      {entry.refusal && <Reasons {...entry.refusal} />}
      {changing && plan && (
        <ChangeForm entry={entry} plan={plan} goal={goal} onDone={() => setChanging(false)} />
      )}
    </>
  );
}

/** Tells one row's buttons from another's. */
function Which({ goal }: { goal: KeptGoal | undefined }) {
  return goal && <span className="sr-only">: {goal.title}</span>;
}

function Reasons({ message, errors }: NonNullable<WaitingEntry['refusal']>) {
  const faults = Object.values(errors).flat();
  return (
    <p role="alert" className="text-sm font-semibold text-bad">
      Not saved. {faults.length > 0 ? faults.join(' ') : message}
    </p>
  );
}
