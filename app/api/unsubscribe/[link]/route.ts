import { redirect } from 'next/navigation';
import { NotFoundError } from '@/lib/server/database/errors';
import { endReminders } from '@/lib/server/reminder/mutations';

type Context = { params: Promise<{ link: string }> };

/** For a mail program that only opens addresses: the page with the button. */
export async function GET(_request: Request, { params }: Context) {
  redirect(`/unsubscribe/${encodeURIComponent((await params).link)}`);
}

/**
 * One-click unsubscription (RFC 8058), by a mail service on its reader's behalf: no session, no
 * cookie, no redirect. Its body always says the same, so it is not read.
 */
export async function POST(_request: Request, { params }: Context) {
  const { link } = await params;
  try {
    await endReminders(link);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    return new Response('There is nothing at this address.', { status: 404 });
  }
  return new Response('No more reminders will be sent.');
}
