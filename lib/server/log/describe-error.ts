/** What the log may hold of an error. */
export interface ErrorDescription {
  error: string;
  code?: string;
  frames?: string[];
}

/**
 * Names an error without its message, which may quote what a person typed or
 * what a row holds: its class, its code, and where it was thrown.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { error: 'NotAnError' };
  const root = rootCause(error);
  const code = 'code' in root ? String(root.code) : undefined;
  // A code may begin with a digit, as PostgreSQL's do.
  const named = code && /^\d/.test(code) ? `SQL-${code}` : code;
  return { error: root.name || 'Error', code: named, frames: framesOf(root) };
}

/** The innermost cause: a wrapper says less. */
function rootCause(error: Error): Error {
  let inner = error;
  for (let depth = 0; depth < 5 && inner.cause instanceof Error; depth += 1) inner = inner.cause;
  return inner;
}

/** The stack's lines below its message, paths without the folder that the app lives in. */
function framesOf({ stack = '', message }: Error): string[] {
  // A message may have lines of its own that look like places.
  const afterMessage = stack.slice(stack.indexOf(message) + message.length);
  return afterMessage
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*(:\d+:\d+|<anonymous>|native)\)?$/.test(line))
    .map((line) => line.replaceAll(`${process.cwd()}/`, '').slice(0, 300))
    .slice(0, 12);
}
