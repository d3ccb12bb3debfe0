// Entry point of every command of package.json, in plain JavaScript that Node 20.9 can run: it
// installs what is missing and then continues in TypeScript under the project's own Node.
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { stopWithNpm } from '../lib/cli/abandoned.mjs';
import { preparePackages } from './bootstrap/packages.mjs';
import { preparePrismaClient } from './bootstrap/prisma-client.mjs';
import { projectDirectory } from './bootstrap/project.mjs';
import { projectNode } from './bootstrap/project-node.mjs';

/** Turns off telemetry and update checks: the tools use the network for packages only. */
const quietEnvironment = {
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  NO_UPDATE_NOTIFIER: '1',
};

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 9)) return;
  throw new Error(`Longview needs Node.js 20.9 or later; this is ${process.versions.node}.`);
}

/** Runs the script in this process when it is the right Node already, else in a child. */
async function runScript(name, args) {
  const script = path.join(projectDirectory, 'scripts', `${name}.ts`);
  const node = projectNode();
  if (realpathSync(process.execPath) === realpathSync(node)) {
    const { register } = await import('tsx/esm/api');
    register();
    process.argv = [process.execPath, script, ...args];
    // A bug, not a problem that the user can fix: with its stack.
    await import(pathToFileURL(script).href).catch((error) => {
      console.error(error);
      process.exit(1);
    });
    return;
  }
  const guard = pathToFileURL(path.join(projectDirectory, 'lib/cli/stop-with-parent.mjs'));
  const child = spawn(node, ['--import', guard.href, '--import', 'tsx', script, ...args], {
    cwd: projectDirectory,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', fail);
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function fail(error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}

try {
  refuseOldNode();
  const [name = '', ...args] = process.argv.slice(2);
  process.chdir(projectDirectory);
  Object.assign(process.env, quietEnvironment);
  // Killing npm alone stops what npm started, too.
  if (process.env.npm_lifecycle_event) stopWithNpm();
  await preparePackages();
  // First on the path, so that the tools' own children run on this Node as well.
  const folders = [
    path.dirname(projectNode()),
    path.join(projectDirectory, 'node_modules', '.bin'),
  ];
  process.env.PATH = [...folders, process.env.PATH].join(path.delimiter);
  await preparePrismaClient();
  await runScript(name, args);
} catch (error) {
  fail(error);
}
