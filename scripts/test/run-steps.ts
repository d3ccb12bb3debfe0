import { messageOf } from '@/lib/cli/problem';
import { addTallies, failedCheck, type Tally } from './tally';

/** One headline of `npm test`. */
export interface Step {
  title: string;
  run(): Promise<Tally>;
}

/**
 * Runs every step, also after one that failed, with a headline before it and its result and time
 * after it.
 */
export async function runSteps(steps: readonly Step[]): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const { title, run } of steps) {
    console.log(`\n── ${title}`);
    const started = performance.now();
    const tally = await run().catch((error: unknown) => {
      console.log(messageOf(error));
      return failedCheck;
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${tally.failed === 0 ? '✓' : '✗'} ${title}: ${summaryOf(tally)}, ${seconds} s`);
    tallies.push(tally);
  }
  return addTallies(tallies);
}

function summaryOf({ passed, failed }: Tally): string {
  return failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
}
