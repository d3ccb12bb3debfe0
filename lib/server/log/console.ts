import { describeError, log } from './index';

const written = new WeakSet<Error>();

/** Marks an error that is in the log already: Next writes it to the console as well. */
export function markWritten(error: unknown): void {
  if (error instanceof Error) written.add(error);
}

/**
 * Sends what libraries write to the console into the log, without their words:
 * an error's message may quote a row or what a person typed.
 */
export function logConsole(): void {
  const note = (...said: unknown[]) => {
    const error = said.find((part) => part instanceof Error);
    if (error && written.has(error)) return;
    markWritten(error);
    log('console', error ? describeError(error) : { about: topicOf(said) });
  };
  for (const name of ['error', 'warn', 'info', 'log', 'debug'] as const) {
    console[name] = note;
  }
}

/** Beginnings of sentences that Next and next-auth write, by the name that the log has for them. */
const TOPICS = {
  'unknown-action': 'Failed to find Server Action',
  'body-cut-off': 'Request body exceeded',
  'foreign-origin': 'does not match `origin` header',
  'next-auth': '[next-auth]',
};

function topicOf(said: unknown[]): string | undefined {
  const text = said.filter((part) => typeof part === 'string').join(' ');
  return Object.entries(TOPICS).find(([, beginning]) => text.includes(beginning))?.[0];
}
