const HOUR = 60 * 60 * 1_000;

/** When a demo is over, as of now: “in 23 hours”. */
export function overInWords(endsAt: Date, now: Date): string {
  const hours = Math.floor((endsAt.getTime() - now.getTime()) / HOUR);
  if (hours < 1) return 'within an hour';
  return hours === 1 ? 'in an hour' : `in ${hours} hours`;
}

export type DemoContents = { title: string; goals: number; entries: number; reviews: number };

/** What is in a demo's plan: “Demo plan: Nurse” as it is now, with 21 goals, …. */
export function demoInWords({ title, goals, entries, reviews }: DemoContents): string {
  const parts = [
    count(goals, 'goal'),
    count(entries, 'entry', 'entries'),
    count(reviews, 'review'),
  ];
  return `“${title}” as it is now, with ${parts[0]}, ${parts[1]} in the log and ${parts[2]}.`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
