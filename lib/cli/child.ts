import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectDirectory } from './paths';
import { onShutdown } from './shutdown';

/** Milliseconds between SIGTERM and SIGKILL: enough for requests that are under way. */
const gracePeriod = 15_000;

export interface Ending {
  /** The exit status; 1 for a program that a signal ended. */
  code: number;
  /** Everything it wrote, when its output was not inherited. */
  output: string;
}

/**
 * Starts one of the project's tools as a child process under this Node; it is stopped with us.
 *
 * @param preload files of this folder that are loaded before the tool.
 */
export function startTool(
  script: string,
  args: string[],
  { preload = [], ...options }: SpawnOptions & { preload?: string[] } = {},
): ChildProcess {
  const imports = ['stop-with-parent.mjs', ...preload].flatMap((file) => [
    '--import',
    pathToFileURL(path.join(projectDirectory, 'lib', 'cli', file)).href,
  ]);
  const child = spawn(process.execPath, [...imports, script, ...args], {
    cwd: projectDirectory,
    // A process group of its own: Ctrl-C in a terminal then reaches only us, and we stop it in order.
    detached: process.platform !== 'win32',
    ...options,
  });
  onShutdown(() => stopChild(child));
  return child;
}

/** Runs a tool to its end. */
export async function runTool(
  script: string,
  args: string[],
  { env, inherit = false }: { env?: NodeJS.ProcessEnv; inherit?: boolean } = {},
): Promise<Ending> {
  const child = startTool(script, args, {
    env: env ?? process.env,
    stdio: ['ignore', inherit ? 'inherit' : 'pipe', inherit ? 'inherit' : 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return { code: await ended(child), output };
}

/** The exit status, once the program has ended and all its output was read. */
export function ended(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Stops a program by SIGTERM and, after the grace period, its process group by SIGKILL. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => killGroup(child), gracePeriod);
  await end;
  clearTimeout(timer);
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

/** The script behind a tool's command, as its package names it. */
export function toolScript(...parts: string[]): string {
  return path.join(projectDirectory, 'node_modules', ...parts);
}

export const nextScript = toolScript('next', 'dist', 'bin', 'next');
