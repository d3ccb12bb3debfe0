import { ensureBuild } from './support/build';
import { say } from './support/say';
import { runCommand } from './support/shutdown';
import { checks } from './testing/checks';
import { runSteps, type Step } from './testing/run-steps';
import { failedCheck, passedCheck, tallyLine, testStatus } from './testing/tally';
import { runAllJourneys, runVitest } from './testing/tests';

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
