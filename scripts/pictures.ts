import { runJourneys } from '@/e2e/runner/journeys';
import { say } from '@/lib/cli/say';
import { runCommand } from '@/lib/cli/shutdown';
import { ensureBuild } from './prepare/build';

/**
 * `npm run pictures`: every page at two widths, light and dark, as sheets in docs/pages, and the
 * picture in the README; the whole pages are left in test-results/pictures/pages.
 */
await runCommand(async () => {
  await ensureBuild(say);
  return runJourneys({ args: ['--config', 'e2e/pictures/pictures.config.ts'] });
});
