import { ensureBuild } from './support/build';
import { say } from './support/say';
import { runCommand } from './support/shutdown';
import { runJourneys } from './testing/journeys';

/** `npm run e2e -- <arguments for Playwright>`: the journeys alone, or some of them. */
await runCommand(async () => {
  await ensureBuild(say);
  return runJourneys({ args: process.argv.slice(2) });
});
