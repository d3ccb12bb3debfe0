import { runCommand } from './support/shutdown';
import { checks } from './testing/checks';
import { runSteps } from './testing/run-steps';
import { testStatus } from './testing/tally';

/** `npm run check`: format, lint, dead code and types. */
await runCommand(async () => testStatus(await runSteps(checks)));
