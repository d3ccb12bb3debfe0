import { nextScript, runTool, toolScript } from '@/lib/cli/child';
import { failedCheck, passedCheck, type Tally } from './tally';

/** A check that a tool makes of the sources; each counts as one. */
export interface Check {
  title: string;
  run(): Promise<Tally>;
}

/** Runs tools one after the other; shows a tool's output only when it fails. */
async function allSucceed(...commands: [string, string[]][]): Promise<Tally> {
  for (const [script, args] of commands) {
    const { code, output } = await runTool(script, args);
    if (code === 0) continue;
    process.stdout.write(output);
    return failedCheck;
  }
  return passedCheck;
}

export const checks: Check[] = [
  {
    title: 'Format and lint',
    run: () =>
      allSucceed([
        toolScript('@biomejs', 'biome', 'bin', 'biome'),
        [
          'ci',
          `--colors=${process.stdout.isTTY ? 'force' : 'off'}`,
          '--diagnostic-level=warn',
          '.',
        ],
      ]),
  },
  {
    title: 'Dead code',
    run: () => allSucceed([toolScript('knip', 'bin', 'knip.js'), ['--no-progress']]),
  },
  {
    title: 'Types',
    run: () =>
      // The types of pages and routes are written by Next.js.
      allSucceed(
        [nextScript, ['typegen']],
        [toolScript('typescript', 'bin', 'tsc'), ['--noEmit', '--pretty', 'false']],
      ),
  },
];
