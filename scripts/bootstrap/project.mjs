import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectDirectory = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));
export const stateDirectory = path.join(projectDirectory, '.longview');
export const modulesDirectory = path.join(projectDirectory, 'node_modules');

/** Progress goes to standard error: standard output belongs to the command's own result. */
export function say(/** @type {string} */ sentence) {
  process.stderr.write(`${sentence}\n`);
}
