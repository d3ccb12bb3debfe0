import path from 'node:path';

/**
 * Resolves a path against the folder in which the command was called: npm runs its scripts in the
 * project's folder, and `INIT_CWD` holds the caller's.
 *
 * @param script the command's name in package.json
 */
export function pathFromCaller(script: string, given: string): string {
  const { npm_lifecycle_event: running, INIT_CWD: caller } = process.env;
  return path.resolve(running === script && caller ? caller : process.cwd(), given);
}
