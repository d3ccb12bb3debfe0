import { own } from '@/lib/domain/own';

const STATES: Readonly<Record<string, string>> = {
  new: 'Will be added',
  same: 'You have this plan already; it stays as it is',
  changed: 'Your plan of this name differs, so this one will be added beside it',
};

/** What will become of a plan of a file. */
export function planStateInWords(state: string): string {
  return own(STATES, state) ?? '';
}

/** `3 goals, 1,204 entries`. */
export function planSizeInWords({ goals, entries }: { goals: number; entries: number }): string {
  return `${counted(goals, 'goal', 'goals')}, ${counted(entries, 'entry', 'entries')}`;
}

export function plansInWords(count: number): string {
  return count === 1 ? 'one plan' : `${count} plans`;
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
