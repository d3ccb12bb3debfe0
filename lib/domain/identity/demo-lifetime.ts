/** Hours after which a demo is over and its rows are deleted. */
export const DEMO_LIFETIME = 24;

/** When a demo that was made at `madeAt` is over. */
export function demoEndsAt(madeAt: Date): Date {
  return new Date(madeAt.getTime() + DEMO_LIFETIME * 60 * 60 * 1_000);
}
