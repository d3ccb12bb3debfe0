import { runJourneys } from '@/e2e/runner/journeys';
import { say } from '@/lib/cli/say';
import { runCommand } from '@/lib/cli/shutdown';
import { ensureBuild } from './prepare/build';

/** `npm run e2e -- <arguments for Playwright>`: the journeys alone, or some of them. */
await runCommand(async () => {
  await ensureBuild(say);
  return runJourneys({ args: process.argv.slice(2) });
});
