const HOUR = 60 * 60 * 1_000;

/** When a demo is over, as of now: “in 23 hours”. */
export function overInWords(endsAt: Date, now: Date): string {
  const hours = Math.floor((endsAt.getTime() - now.getTime()) / HOUR);
  if (hours < 1) return 'within an hour';
  return hours === 1 ? 'in an hour' : `in ${hours} hours`;
}

/** What is not in a demo. */
export const MISSING_IN_DEMO = 'mail, sharing, import and a sign-in';
