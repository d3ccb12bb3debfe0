'use client';

import { startTransition, useEffect } from 'react';
import { type FormAction, IDLE } from '@/lib/schemas/form-state';

type FollowAccountProps = { action: FormAction; idempotencyKey: string };

/**
 * Brings this browser's display preferences up to date with the account's, which were changed on
 * another device. Without JavaScript that waits for the next sign-in.
 */
export function FollowAccount({ action, idempotencyKey }: FollowAccountProps) {
  useEffect(() => {
    const form = new FormData();
    form.set('idempotencyKey', idempotencyKey);
    startTransition(async () => {
      // Offline, the next page tries again.
      await action(IDLE, form).catch(() => {});
    });
  }, [action, idempotencyKey]);
  return null;
}
