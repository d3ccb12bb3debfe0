import { runCommand } from '@/lib/cli/shutdown';
import { checks } from '@/scripts/test/checks';
import { runSteps } from '@/scripts/test/run-steps';
import { testStatus } from '@/scripts/test/tally';

/** `npm run check`: format, lint, dead code and types. */
await runCommand(async () => testStatus(await runSteps(checks)));
