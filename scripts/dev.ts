import { ended, nextScript, startTool } from '@/lib/cli/child';
import { loadEnvironment } from '@/lib/cli/environment';
import { requireWebPort } from '@/lib/cli/ports';
import { webSettings } from '@/lib/cli/settings';
import { runCommand } from '@/lib/cli/shutdown';
import { prepareApp } from './prepare/app-environment';

/** `npm run dev`: the embedded database and Next.js in development mode. */
await runCommand(async () => {
  loadEnvironment('development');
  const settings = webSettings(process.env);
  const { port, host } = settings;
  await requireWebPort(port, host);
  const env = await prepareApp(settings);
  const child = startTool(nextScript, ['dev', '--port', String(port), '--hostname', host], {
    env: { ...env, NODE_ENV: 'development' },
    stdio: 'inherit',
  });
  return ended(child);
});
