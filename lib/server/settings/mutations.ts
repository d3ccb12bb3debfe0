import 'server-only';
import type { Display } from '@/lib/domain/settings';
import { type Who, writeOnce } from '../database/write-once';

/** Sets how pages look and write dates. The last change counts: there is nothing in it to lose. */
export async function updateDisplay(who: Who, { theme, dateFormat, weekStart }: Display) {
  await writeOnce({ ...who, action: 'update-display' }, async (tx) => {
    await tx.user.updateMany({
      where: { id: who.userId },
      data: { theme, dateFormat, weekStart },
    });
    return {};
  });
}
