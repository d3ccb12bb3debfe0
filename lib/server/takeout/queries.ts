import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Readable } from 'node:stream';
import { notFound } from 'next/navigation';
import { todayIn } from '@/lib/domain/calendar';
import { toCsv } from '@/lib/format/csv';
import { accountEventWords } from '@/lib/format/identity/account-events';
import { WEEKDAYS } from '@/lib/format/reminder';
import { README } from '@/lib/format/takeout-readme';
import { displaySchema } from '@/lib/schemas/settings';
import type { PlanContent } from '@/lib/schemas/takeout/plan-content';
import { accountText, planTakeout } from '@/lib/schemas/takeout/write';
import { rowId } from '@/lib/schemas/text';
import { db } from '../database/db';
import { requireUserOrDemo } from '../identity';
import { EVENTS_KEPT_FOR } from '../identity/event/events';
import { log } from '../log';
import { consumePoint } from '../rate-limit/rate-limits';
import { type ArchiveFile, archive } from './archive';
import { planIds, planSnapshot } from './snapshot';
import { SPREADSHEETS } from './spreadsheets';

/** One of the person's plans as a file, with everything of it; 404 for any other id. */
export async function exportPlan(planId: string) {
  const { id: userId } = await requireUserOrDemo('/settings/data');
  if (!rowId.safeParse(planId).success) notFound();
  const content = await planSnapshot(userId, planId);
  if (!content) notFound();
  return planTakeout(content, todayIn(content.plan.timeZone, new Date()));
}

/**
 * Everything of the signed-in person as a zip. Each plan is read when its turn comes, in a
 * transaction of its own: memory stays flat, and a slow reader holds no connection.
 *
 * @throws TooManyAttempts
 */
export async function exportAccount(): Promise<{ body: Readable; exportedOn: string }> {
  const { id: userId } = await requireUserOrDemo('/settings/data');
  await consumePoint('export', userId);
  const ids = await planIds(userId);
  const settings = displaySchema.parse(
    await db.user.findUniqueOrThrow({
      where: { id: userId },
      select: { theme: true, dateFormat: true, weekStart: true },
    }),
  );
  const exportedOn = todayIn('UTC', new Date());
  // The archive is read after this request's own code has run: the viewer is kept for it.
  const inRequest = AsyncLocalStorage.snapshot();
  async function* plans(): AsyncGenerator<PlanContent> {
    for (const id of ids) {
      const content = await inRequest(() => planSnapshot(userId, id));
      if (content) yield content;
    }
  }
  const activity = await accountActivity(userId);
  const reminders = await reminderSettings(userId);
  const files: ArchiveFile[] = [
    { name: 'README.txt', text: () => whole(README) },
    {
      name: 'longview-account.json',
      text: () => accountText({ exportedOn, settings }, plans()),
    },
    ...SPREADSHEETS.map(({ name, heading, rows }) => ({
      name,
      async *text() {
        yield heading;
        for await (const plan of plans()) yield rows(plan);
      },
    })),
    { name: 'reminders.csv', text: () => whole(reminders) },
    { name: 'account-activity.csv', text: () => whole(activity) },
  ];
  log('exported', { userId, plans: ids.length });
  return { body: archive(files), exportedOn };
}

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}

async function accountActivity(userId: string): Promise<string> {
  const events = await db.accountEvent.findMany({
    where: { userId, createdAt: { gt: new Date(Date.now() - EVENTS_KEPT_FOR) } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { kind: true, device: true, about: true, createdAt: true },
  });
  return toCsv([
    ['when', 'what', 'device'],
    ...events.map(({ kind, device, about, createdAt }) => [
      createdAt.toISOString(),
      accountEventWords(kind, about),
      device,
    ]),
  ]);
}

/** What the person chose to be reminded of, to read and to choose again elsewhere. */
async function reminderSettings(userId: string): Promise<string> {
  const chosen = await db.reminderSettings.findUnique({
    where: { userId },
    select: {
      weekly: true,
      weekday: true,
      hour: true,
      timeZone: true,
      goalDays: true,
      reviews: true,
      outlooks: true,
    },
  });
  const yesOrNo = (value: boolean) => (value ? 'yes' : 'no');
  return toCsv([
    ['each week', 'day', 'hour', 'time zone', 'goals due within days', 'reviews', 'outlooks'],
    ...(chosen
      ? [
          [
            yesOrNo(chosen.weekly),
            WEEKDAYS[chosen.weekday - 1] ?? '',
            `${chosen.hour}:00`,
            chosen.timeZone,
            chosen.goalDays === null ? '' : `${chosen.goalDays}`,
            yesOrNo(chosen.reviews),
            yesOrNo(chosen.outlooks),
          ],
        ]
      : []),
  ]);
}
