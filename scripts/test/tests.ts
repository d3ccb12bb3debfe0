import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runJourneys } from '@/e2e/runner/journeys';
import { runTool, toolScript } from '@/lib/cli/child';
import { testEnvironment } from '@/lib/server/testing/environment';
import { failedCheck, type Tally, tallyPlaywright, tallyVitest } from './tally';

/** Runs one of the projects of `vitest.config.ts`. */
export function runVitest(project: 'unit' | 'integration'): Promise<Tally> {
  return counted(tallyVitest, async (reportFile) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${reportFile}`];
    const args = ['run', '--project', project, ...reporters];
    const env = testEnvironment();
    return (await runTool(toolScript('vitest', 'vitest.mjs'), args, { env, inherit: true })).code;
  });
}

/** Runs all journeys in the browser. */
export function runAllJourneys(): Promise<Tally> {
  return counted(tallyPlaywright, (reportFile) => runJourneys({ args: [], reportFile }));
}

/** Runs a test program that writes a JSON report, and counts what the report says. */
async function counted(
  tally: (report: unknown, exitCode: number) => Tally,
  run: (reportFile: string) => Promise<number>,
): Promise<Tally> {
  const folder = await mkdtemp(path.join(tmpdir(), 'longview-report-'));
  const reportFile = path.join(folder, 'report.json');
  try {
    const code = await run(reportFile);
    const report = await readFile(reportFile, 'utf8').catch(() => undefined);
    return report === undefined ? failedCheck : tally(JSON.parse(report), code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
