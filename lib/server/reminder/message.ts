import 'server-only';
import type { DueReminder } from '@/lib/domain/reminder';
import { reminderParagraphs, reminderSubject } from '@/lib/format/reminder';
import type { Message } from '../mail/message';
import { linkTo } from '../mail/messages';
import type { DigestedPlan } from './digest';
import { endToken } from './link-token';

interface Content {
  plans: readonly DigestedPlan[];
  due: readonly DueReminder[];
  goalDays: number | null;
  linkId: string;
}

/** A reminder: all that there is to say of a person's plans, and one link to log. */
export function reminderMessage(id: string, content: Content): Message<'reminder'> {
  const [only, ...others] = content.plans;
  const log = only && others.length === 0 ? `/plans/${only.id}/log` : '/plans';
  const token = endToken(content.linkId);
  return {
    quota: 'reminder',
    kind: 'reminder',
    id,
    subject: reminderSubject(content),
    paragraphs: reminderParagraphs(content),
    links: [
      { label: 'Log progress', url: linkTo(log) },
      { label: 'Change what you are reminded of', url: linkTo('/settings/reminders') },
      { label: 'Stop all reminders, without signing in', url: linkTo(`/unsubscribe/${token}`) },
    ],
    unsubscribe: linkTo(`/api/unsubscribe/${token}`),
  };
}
