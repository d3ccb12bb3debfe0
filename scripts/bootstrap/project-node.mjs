import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { modulesDirectory, say } from './project.mjs';

const folder = path.join(modulesDirectory, 'node');
const program = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

export function hasProjectNode() {
  return existsSync(program);
}

/** The Node that runs the project, whatever Node the machine has. */
export function projectNode() {
  return program;
}

/**
 * Does what the install script of the npm package `node` would do: fetch the program for this
 * system, which is an npm package too. Install scripts are not run (see `.npmrc`).
 */
export function installProjectNode() {
  say("Fetching the project's own Node.js …");
  // It is a large package: the download is retried twice.
  if (!(fetchProgram() || fetchProgram() || fetchProgram())) {
    throw new Error(
      `Node.js for ${process.platform} on ${process.arch} could not be fetched from the npm registry.`,
    );
  }
  linkCommand();
}

/** Fetches the program. @returns whether it is there afterwards. */
function fetchProgram() {
  const { npm_config_ignore_scripts: _, ...environment } = process.env;
  const result = spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: folder,
    env: { ...environment, npm_config_loglevel: 'error', npm_config_update_notifier: 'false' },
    stdio: ['ignore', 2, 2],
  });
  return result.status === 0 && hasProjectNode();
}

/** npm makes no link to a program that was not there yet; this one makes npm's commands use it. */
function linkCommand() {
  if (process.platform === 'win32') return;
  const link = path.join(modulesDirectory, '.bin', 'node');
  rmSync(link, { force: true });
  symlinkSync(path.relative(path.dirname(link), program), link);
}
