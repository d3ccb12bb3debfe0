/** Lines of one event in one minute; a busy day writes far fewer, a flood far more. */
export const LINES_A_MINUTE = 600;

const MINUTE = 60_000;

/**
 * Rate limit of the log: lets {@link LINES_A_MINUTE} lines of each event through in a minute and
 * counts the others, so that refused requests cannot fill the disk.
 *
 * @returns whether this line may be written, and how many of the last minute were not.
 */
export function createLineLimit(now: () => number = Date.now) {
  const windows = new Map<string, { started: number; lines: number }>();
  return (event: string): { write: boolean; heldBack: number } => {
    const last = windows.get(event);
    if (last && now() - last.started < MINUTE) {
      last.lines += 1;
      return { write: last.lines <= LINES_A_MINUTE, heldBack: 0 };
    }
    windows.set(event, { started: now(), lines: 1 });
    return { write: true, heldBack: Math.max(0, (last?.lines ?? 0) - LINES_A_MINUTE) };
  };
}
