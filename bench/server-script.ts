import path from 'node:path';
import { runTool } from '@/lib/cli/child';
import { projectDirectory } from '@/lib/cli/paths';
import { Problem } from '@/lib/cli/problem';

/**
 * Runs one of this folder's scripts in a process of its own, where the app's server modules can be
 * imported and the garbage collector can be called.
 *
 * @returns the JSON that it printed.
 */
export async function runServerScript(
  name: string,
  settings: Record<string, string> = {},
): Promise<unknown> {
  const { code, output } = await runTool(path.join(projectDirectory, 'bench', name), [], {
    env: {
      ...process.env,
      ...settings,
      NODE_ENV: 'production',
      NODE_OPTIONS: '--expose-gc --conditions=react-server --import tsx',
    },
  });
  const line = output.trim().split('\n').at(-1) ?? '';
  if (code !== 0) throw new Problem(`${output.trim()}\nbench/${name} did not end well.`);
  return JSON.parse(line);
}
