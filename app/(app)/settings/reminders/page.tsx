import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { MailNote } from '@/components/identity/mail-note';
import { MessagePreview } from '@/components/reminder/message-preview';
import { ReminderForm } from '@/components/reminder/reminder-form';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { lookInWords } from '@/lib/format/reminder';
import { hasMailServer } from '@/lib/server/mail/has-mail-server';
import { getReminders } from '@/lib/server/reminder/queries';
import { updateRemindersAction } from '../reminder-actions';

export const metadata: Metadata = { title: 'Reminders' };

export default async function RemindersPage() {
  const { email, emailConfirmed, choices, look, hasPlan, preview } = await getReminders();
  const isOn = emailConfirmed && look !== null;
  const daily = choices.goalDays !== null || choices.reviews || choices.outlooks;
  return (
    <>
      <PageHeader
        title="Reminders"
        lead="By mail, and only what you choose here. All that is due comes in one message, once a day at most."
      />
      <p className="measure mb-6">
        <strong>
          {isOn ? `Next: ${lookInWords(look, choices.timeZone)}.` : 'Off: you get no reminders.'}
        </strong>
        {isOn &&
          daily &&
          (choices.weekly
            ? ' On other days, at that hour, only if something is due.'
            : ' A message comes only if something is due then; each day is looked at.')}
      </p>
      {emailConfirmed ? (
        <ReminderForm
          action={updateRemindersAction}
          idempotencyKey={randomUUID()}
          choices={choices}
          timeZones={Intl.supportedValuesOf('timeZone')}
        />
      ) : (
        <p className="measure">
          Reminders go to a confirmed address only, and <strong>{email}</strong> is not confirmed
          yet. <TextLink href="/settings#email">Confirm it first</TextLink>, then choose here.
        </p>
      )}
      <div className="mb-8">
        <MailNote hasMailServer={hasMailServer()} />
      </div>
      <Section
        id="preview"
        title="What it would say now"
        lead={hasPlan ? `To ${email}, about all of your plans in use.` : undefined}
      >
        <MessagePreview hasPlan={hasPlan} preview={preview} />
      </Section>
    </>
  );
}
