'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** `⌘ K` on Apple's devices, else `Ctrl K`, as the server writes it. */
export function usePaletteKey(): string {
  return useSyncExternalStore(
    never,
    () => (/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ K' : 'Ctrl K'),
    () => 'Ctrl K',
  );
}
