import { readdirSync, readFileSync } from 'node:fs';

/** The unit of CPU time in /proc. */
const TICK_MS = 10;

/**
 * CPU time in milliseconds of a process and all its descendants: unlike wall time, it hardly depends
 * on other work of the machine. Null outside Linux.
 */
export function processorTime(root: number): number | null {
  const processes = readProcesses();
  if (!processes.has(root)) return null;
  let ticks = 0;
  for (const [pid, { worked }] of processes) {
    let ancestor: number | undefined = pid;
    while (ancestor !== undefined && ancestor !== root) ancestor = processes.get(ancestor)?.parent;
    if (ancestor === root) ticks += worked;
  }
  return ticks * TICK_MS;
}

function readProcesses(): Map<number, { parent: number; worked: number }> {
  const processes = new Map<number, { parent: number; worked: number }>();
  for (const name of entriesOf('/proc')) {
    const pid = Number(name);
    const stat = pid > 0 ? statOf(pid) : undefined;
    if (stat) processes.set(pid, stat);
  }
  return processes;
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function statOf(pid: number): { parent: number; worked: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), worked: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return undefined;
  }
}
