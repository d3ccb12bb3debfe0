'use client';

import { useEffect, useState } from 'react';
import type { PaletteIndex } from '@/lib/domain/palette';

export type IndexState = 'loading' | 'ready' | 'failed' | 'signed-out';

/** Fetches what the palette searches of a person's own, each time that it is opened. */
export function usePaletteIndex(plan: string | null) {
  const [index, setIndex] = useState<PaletteIndex | null>(null);
  const [state, setState] = useState<IndexState>('loading');

  useEffect(() => {
    const left = new AbortController();
    fetchIndex(plan, left.signal).then(
      (fetched) => {
        setIndex(fetched);
        setState(fetched ? 'ready' : 'signed-out');
      },
      () => {
        if (!left.signal.aborted) setState('failed');
      },
    );
    return () => left.abort();
  }, [plan]);

  return { index, state };
}

/** @returns null for a person who is signed out meanwhile, whom the server leads to sign-in */
async function fetchIndex(plan: string | null, signal: AbortSignal): Promise<PaletteIndex | null> {
  const search = plan ? `?plan=${plan}` : '';
  const response = await fetch(`/api/palette${search}`, { signal, redirect: 'manual' });
  if (response.type === 'opaqueredirect') return null;
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return response.json();
}
