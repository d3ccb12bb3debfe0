// A program that is killed cannot stop what it started. So those look up every second whether
// the process that started them is still there, and stop in order when it is not.
import { readFileSync } from 'node:fs';
import { isAlive } from './processes.mjs';

const parent = process.ppid;
// npm runs a command through a shell, which outlives it.
const npm = process.env.npm_lifecycle_event ? parentOf(parent) : 0;

setInterval(() => {
  const abandoned = process.ppid !== parent || (npm > 1 && !isAlive(npm));
  if (abandoned) process.kill(process.pid, 'SIGTERM');
}, 1_000).unref();

/** @param {number} pid @returns {number} 0 where the system does not say: outside Linux */
function parentOf(pid) {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
