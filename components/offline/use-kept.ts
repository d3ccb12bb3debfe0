import { useEffect, useState } from 'react';
import type { KeptPlan, WaitingEntry } from '@/lib/domain/offline';
import { keptPlans, onChange, waitingEntries } from './store';

export type Kept = { entries: readonly WaitingEntry[]; plans: readonly KeptPlan[] };

/** What this device keeps, as it changes in any tab; null until it has been read. */
export function useKept(): Kept | null {
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    // Without storage (a private window of some browsers) nothing is kept, and nothing waits.
    const read = () =>
      Promise.all([waitingEntries(), keptPlans()]).then(
        ([entries, plans]) => setKept({ entries, plans }),
        () => setKept({ entries: [], plans: [] }),
      );
    void read();
    return onChange(() => void read());
  }, []);
  return kept;
}
