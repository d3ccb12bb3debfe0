import { reportError } from './problem';

const steps: (() => Promise<void>)[] = [];
let stopping: Promise<void> | undefined;

/** Adds something to stop before this command ends; the last added is stopped first. */
export function onShutdown(step: () => Promise<void>): void {
  steps.push(step);
}

/** Stops everything in order, once, and ends the process. */
export async function shutDown(exitCode: number): Promise<never> {
  stopping ??= stopSteps();
  await stopping;
  process.exit(exitCode);
}

async function stopSteps(): Promise<void> {
  for (let step = steps.pop(); step; step = steps.pop()) {
    try {
      await step();
    } catch (error) {
      reportError(error);
      process.exitCode = 1;
    }
  }
}

/** From now on Ctrl-C, SIGTERM and a closed terminal stop everything in order. */
export function shutDownOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void shutDown(0));
  }
}

/** Runs a command's work, and stops what it started, also when it fails. */
export async function runCommand(work: () => Promise<number>): Promise<never> {
  shutDownOnSignals();
  try {
    return await shutDown(await work());
  } catch (error) {
    // Work that fails because everything is being stopped is not reported.
    if (stopping === undefined) reportError(error);
    return shutDown(1);
  }
}
