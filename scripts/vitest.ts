import { runTool, toolScript } from './support/child';
import { runCommand } from './support/shutdown';
import { testEnvironment } from './testing/environment';

/** `npm run unit -- <arguments for vitest>` and `npm run integration` likewise. */
await runCommand(async () => {
  const args = ['run', ...process.argv.slice(2)];
  const options = { env: testEnvironment(), inherit: true };
  return (await runTool(toolScript('vitest', 'vitest.mjs'), args, options)).code;
});
