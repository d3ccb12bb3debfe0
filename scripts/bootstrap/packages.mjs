import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { modulesDirectory, projectDirectory, say } from './project.mjs';
import { hasProjectNode, installProjectNode } from './project-node.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} Entry
 * @typedef {{ packages?: Record<string, Entry> }} Lockfile
 */

/** Installs the packages of `package-lock.json`; takes milliseconds when they are installed. */
export async function preparePackages() {
  if (!isInstalled()) await withLock(() => isInstalled() || install());
  if (!hasProjectNode()) await withLock(() => hasProjectNode() || installProjectNode());
}

/**
 * Compares the lockfile with npm's own record of what it installed, so that an `npm install` or
 * `npm ci` by hand counts as well. npm writes the record last: an unfinished installation has none.
 */
function isInstalled() {
  const wanted = readLockfile(path.join(projectDirectory, 'package-lock.json'));
  const present = readLockfile(path.join(modulesDirectory, '.package-lock.json'));
  return wanted !== undefined && present !== undefined && satisfies(wanted, present);
}

/**
 * Whether every package that is wanted is present in that very version. Optional ones may be
 * missing, as those for other systems are.
 *
 * @param {Lockfile} wanted
 * @param {Lockfile} present
 */
export function satisfies(wanted, present) {
  return Object.entries(wanted.packages ?? {}).every(([name, entry]) => {
    if (name === '') return true;
    const installed = present.packages?.[name];
    if (installed === undefined) return entry.optional === true || entry.devOptional === true;
    return installed.version === entry.version && installed.integrity === entry.integrity;
  });
}

/** @param {string} file @returns {Lockfile | undefined} */
function readLockfile(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function install() {
  say('Installing packages (this takes about a minute) …');
  runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], projectDirectory);
}

/**
 * Runs npm: the one that started us, when one did, by its own file, which needs no shell.
 *
 * @param {string[]} args
 * @param {string} directory
 */
export function runNpm(args, directory) {
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('npm-cli.js') ? [process.execPath, [npm]] : ['npm', []];
  const result = spawnSync(command, [...first, ...args], {
    cwd: directory,
    env: process.env,
    // npm's output, errors included, goes to standard error like our progress.
    stdio: ['ignore', 2, 2],
  });
  if (result.status !== 0) {
    throw new Error(`npm ${args[0]} did not succeed. Its message above says why.`);
  }
}
