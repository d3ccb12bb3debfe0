import { ensureBuild } from './support/build';
import { loadEnvironment } from './support/environment';
import { requireWebPort } from './support/ports';
import { prepareApp } from './support/prepare-app';
import { Problem } from './support/problem';
import { say } from './support/say';
import { webSettings } from './support/settings';
import { runCommand } from './support/shutdown';
import { startWebServer } from './support/web-server';

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
