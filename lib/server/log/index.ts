import 'server-only';
import { env } from '@/lib/env';
import { createLog, type Log } from './create-log';

export { describeError } from './describe-error';

let opened: Log | undefined;

/**
 * Writes an event for the operator to standard output, as a line of JSON with
 * the request's id. The events and what each may say are in `./events.ts`;
 * what people read about their own account is kept elsewhere.
 */
export const log: Log = (event, fields) => {
  opened ??= createLog({ write: (line) => process.stdout.write(line) }, env().LOG_LEVEL);
  opened(event, fields);
};
