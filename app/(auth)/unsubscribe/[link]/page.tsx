import type { Metadata } from 'next';
import { EndRemindersForm } from '@/components/reminder/end-reminders-form';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { NotFoundError } from '@/lib/server/database/errors';
import { noteMissing } from '@/lib/server/database/viewer';
import { hasReminders } from '@/lib/server/reminder/mutations';
import { endRemindersAction } from '../actions';

export const metadata: Metadata = { title: 'Stop reminders', robots: { index: false } };

type Props = { params: Promise<{ link: string }> };

/** Opening the link changes nothing: the button does, and a mail program's own (RFC 8058). */
export default async function UnsubscribePage({ params }: Props) {
  const { link } = await params;
  const isOn = await hasReminders(link).catch(nullIfNotFound);
  return (
    <>
      {isOn === null ? (
        <PageHeader
          title="This link does not work"
          lead="Part of it may be missing, or the account has another e-mail address since it was sent. Then no more reminders come to this one."
        />
      ) : (
        <>
          <PageHeader
            title="Stop reminders"
            lead="This stops all reminders about your plans. Your account and your plans stay as they are, and you still get messages about your account’s safety."
          />
          <EndRemindersForm action={endRemindersAction} token={link} isOn={isOn} />
        </>
      )}
      <p className="mt-6">
        To choose what you get,{' '}
        <TextLink href="/settings/reminders">sign in to your settings</TextLink>.
      </p>
    </>
  );
}

/** The 404 has words without JavaScript, too, which `notFound()` draws in the browser alone. */
function nullIfNotFound(error: unknown): null {
  if (!(error instanceof NotFoundError)) throw error;
  noteMissing();
  return null;
}
