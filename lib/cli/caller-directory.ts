import path from 'node:path';

/**
 * A path that the caller of a command gave, relative to where they called it: npm runs its scripts in
 * the project's folder, and says in `INIT_CWD` where it was called itself.
 *
 * @param script the command's name in package.json
 */
export function pathFromCaller(script: string, given: string): string {
  const { npm_lifecycle_event: running, INIT_CWD: caller } = process.env;
  return path.resolve(running === script && caller ? caller : process.cwd(), given);
}
