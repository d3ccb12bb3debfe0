import { readFileSync } from 'node:fs';
import { z } from 'zod';

const line = z.looseObject({ level: z.string(), event: z.string() });

export type LogLine = z.output<typeof line>;

/** Everything that the app under test has written so far. */
export function serverLog(): string {
  return readFileSync(process.env.SERVER_LOG ?? '', 'utf8');
}

/** Its lines, parsed. @throws for a line that is not JSON or not an event. */
export function linesOf(log: string): LogLine[] {
  return log
    .split('\n')
    .filter(Boolean)
    .map((text) => line.parse(JSON.parse(text)));
}
