import { say } from '@/lib/cli/say';
import { runCommand } from '@/lib/cli/shutdown';
import { checks } from '@/scripts/test/checks';
import { runSteps, type Step } from '@/scripts/test/run-steps';
import { failedCheck, passedCheck, tallyLine, testStatus } from '@/scripts/test/tally';
import { runAllJourneys, runVitest } from '@/scripts/test/tests';
import { ensureBuild } from './prepare/build';

/** `npm test`: everything that must hold, from format to journeys in a browser. */
await runCommand(async () => {
  let built = false;
  const steps: Step[] = [
    ...checks,
    { title: 'Unit tests', run: () => runVitest('unit') },
    { title: 'Integration tests on PostgreSQL', run: () => runVitest('integration') },
    {
      title: 'Production build',
      async run() {
        await ensureBuild(say);
        built = true;
        return passedCheck;
      },
    },
    {
      title: 'Journeys in Chromium',
      async run() {
        if (built) return runAllJourneys();
        console.log('There is no build to run them against.');
        return failedCheck;
      },
    },
  ];
  const tally = await runSteps(steps);
  console.log(`\n${tallyLine(tally)}`);
  return testStatus(tally);
});
