import { readFileSync } from 'node:fs';
import { isAlive } from './processes.mjs';

/**
 * Prevents orphan processes: a program that is killed cannot stop its children, so each child checks
 * every second whether its parent is still there, and shuts down gracefully when it is not.
 */
export function stopWithParent() {
  const parent = process.ppid;
  stopWhen(() => process.ppid !== parent);
}

/** The same for npm, which runs a command through a shell that outlives it. */
export function stopWithNpm() {
  const shell = process.ppid;
  const npm = parentOf(shell);
  stopWhen(() => process.ppid !== shell || (npm > 1 && !isAlive(npm)));
}

/** @param {() => boolean} isAbandoned */
function stopWhen(isAbandoned) {
  const timer = setInterval(() => {
    if (!isAbandoned()) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 1_000).unref();
}

/** @param {number} pid @returns {number} 0 where the system does not say: outside Linux */
function parentOf(pid) {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
