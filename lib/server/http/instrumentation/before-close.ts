import type { Server } from 'node:http';

const steps: (() => Promise<void>)[] = [];

/** Adds what is to be stopped when the server closes, which ends no sooner. */
export function beforeClose(step: () => Promise<void>): void {
  steps.push(step);
}

/**
 * Makes `server.close()` begin the steps at once, beside the draining of connections, and call back
 * when they too have ended: Next ends the process then, and knows no other work of ours.
 */
export function holdClose(server: Server): void {
  const close = server.close.bind(server);
  server.close = (callback) => {
    const stopped = Promise.allSettled(steps.map((step) => step()));
    return close((error) => void stopped.then(() => callback?.(error)));
  };
}
