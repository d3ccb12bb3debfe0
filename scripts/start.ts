import { loadEnvironment } from '@/lib/cli/environment';
import { requireWebPort } from '@/lib/cli/ports';
import { Problem } from '@/lib/cli/problem';
import { say } from '@/lib/cli/say';
import { webSettings } from '@/lib/cli/settings';
import { runCommand } from '@/lib/cli/shutdown';
import { startWebServer } from '@/lib/cli/web-server';
import { prepareApp } from './prepare/app-environment';
import { ensureBuild } from './prepare/build';

/** `npm start`: from a fresh clone to an app that answers. */
await runCommand(async () => {
  loadEnvironment();
  const settings = webSettings(process.env);
  await requireWebPort(settings.port, settings.host);
  const env = await prepareApp(settings);
  await ensureBuild(say);
  const web = await startWebServer(settings, env);
  console.log(`Longview is ready at ${settings.address}`);
  const code = await web.ended;
  throw new Problem(`The web server ended by itself (status ${code}).`);
});
