import { ensureBuild } from './support/build';
import { loadEnvironment } from './support/environment';
import { say } from './support/say';
import { runCommand } from './support/shutdown';

/** `npm run build`: builds unless there is a build of these very sources. */
await runCommand(async () => {
  loadEnvironment();
  await ensureBuild(say);
  console.log('The build is up to date.');
  return 0;
});
