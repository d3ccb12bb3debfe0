'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Notice } from '@/components/ui/notice';

/**
 * On the pages for people who are not signed in: forgets what the device kept of a plan, and says what
 * waits on it and for whom. After an account was deleted, all goes. Where nothing was ever kept, it loads
 * nothing.
 */
export function WaitingHere() {
  const isDeleted = usePathname() === '/account-deleted';
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    emptyAndCount(isDeleted).then(setSentence, () => {});
  }, [isDeleted]);
  if (sentence === '') return null;
  return (
    <Notice tone="warn" className="mt-8" title={`${sentence} from this device`}>
      <p>
        Sign in as the person who typed here, and it is sent. If another person signs in, it is
        lost.
      </p>
    </Notice>
  );
}

/** @returns what waits, in a sentence; empty where nothing does */
async function emptyAndCount(isDeleted: boolean): Promise<string> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === 'longview')) return '';
  const { forgetAll, forgetPlans, waitingEntries } = await import('./store');
  await (isDeleted ? forgetAll() : forgetPlans());
  const { length } = await waitingEntries();
  if (length === 0) return '';
  const { waitInWords } = await import('@/lib/format/offline');
  return waitInWords(length);
}
