import { loadEnvironment } from '@/lib/cli/environment';
import { say } from '@/lib/cli/say';
import { runCommand } from '@/lib/cli/shutdown';
import { ensureBuild } from './prepare/build';

/** `npm run build`: builds unless the existing build is of the current sources. */
await runCommand(async () => {
  loadEnvironment();
  await ensureBuild(say);
  console.log('The build is up to date.');
  return 0;
});
