'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { LiveProps } from './live';
import { registerWorker } from './register';

type OfflineProps = LiveProps & {
  /** Whether the service worker may be registered: not in development, whose files change. */
  registers: boolean;
};

/**
 * Logging without a connection, on every page of a person who is signed in. Its code is loaded when the
 * browser idles: once the connection is gone it would be too late.
 */
export function Offline({ registers, ...props }: OfflineProps) {
  const [Live, setLive] = useState<ComponentType<LiveProps> | null>(null);
  useEffect(() => {
    if (registers) void registerWorker();
    const load = () =>
      import('./live').then(
        (loaded) => setLive(() => loaded.Live),
        () => {},
      );
    // Safari has no idle callback.
    if ('requestIdleCallback' in window) requestIdleCallback(load);
    else setTimeout(load, 200);
  }, [registers]);
  return Live && <Live {...props} />;
}
