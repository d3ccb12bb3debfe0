import { runTool, toolScript } from '@/lib/cli/child';
import { runCommand } from '@/lib/cli/shutdown';
import { testEnvironment } from '@/lib/server/testing/environment';

/** `npm run unit -- <arguments for vitest>` and `npm run integration` likewise. */
await runCommand(async () => {
  const args = ['run', ...process.argv.slice(2)];
  const options = { env: testEnvironment(), inherit: true };
  return (await runTool(toolScript('vitest', 'vitest.mjs'), args, options)).code;
});
