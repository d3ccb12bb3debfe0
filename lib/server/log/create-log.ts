import pino, { type DestinationStream } from 'pino';
import type { Env } from '@/lib/env';
import { allowedFields, EVENTS, type EventFields, type EventName } from './events';
import { createLineLimit } from './line-limit';
import { requestContext } from './request-context';

/** Writes one event as a line of JSON. Never throws and never waits. */
export type Log = <E extends EventName>(event: E, fields: EventFields<E>) => void;

/** A log that writes to `destination`; the app's own is in `./index.ts`. */
export function createLog(
  destination: DestinationStream,
  level: Env['LOG_LEVEL'],
  now = Date.now,
): Log {
  const logger = pino(
    {
      level,
      base: undefined,
      timestamp: () => `,"time":"${new Date(now()).toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
  const limit = createLineLimit(now);
  const line = (event: EventName, fields: object) =>
    logger[EVENTS[event][0]]({
      event,
      ...requestContext.getStore(),
      ...allowedFields(event, fields),
    });
  return (event, fields) => {
    const { write, heldBack } = limit(event);
    if (heldBack > 0) line('held-back', { of: event, count: heldBack });
    if (write) line(event, fields);
  };
}
