import { ended, nextScript, startTool } from './support/child';
import { loadEnvironment } from './support/environment';
import { requireWebPort } from './support/ports';
import { prepareApp } from './support/prepare-app';
import { webSettings } from './support/settings';
import { runCommand } from './support/shutdown';

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
