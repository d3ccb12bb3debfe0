import type { Instrumentation } from 'next';

/** Runs once before the server takes requests: a bad configuration stops it here. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { env, isDevelopment } = await import('@/lib/env');
  try {
    env();
  } catch (error) {
    // Next would log this and then answer every request with a 500.
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
  const { instrumentRequests } = await import(
    '@/lib/server/http/instrumentation/instrument-requests'
  );
  instrumentRequests();
  const { startJobs } = await import('@/lib/server/start-jobs');
  startJobs();
  const { watchOutbox } = await import('@/lib/server/mail/outbox');
  watchOutbox();
  if (isDevelopment) return;
  const { drainConnections } = await import('@/lib/server/http/instrumentation/connections');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, drainConnections);
  const { logConsole } = await import('@/lib/server/log/console');
  logConsole();
}

/** Logs an error with the digest that Next shows to the person, and by which the entry is found. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { describeError, log } = await import('@/lib/server/log');
  const { markWritten } = await import('@/lib/server/log/console');
  markWritten(error);
  const digest = error instanceof Error && 'digest' in error ? `d-${error.digest}` : undefined;
  const { method } = request;
  log('request-failed', { ...describeError(error), method, route: context.routePath, digest });
};
