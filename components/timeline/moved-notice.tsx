import { ActionButton } from '@/components/forms/action-button';
import { PassingNotice } from '@/components/forms/passing-notice';
import type { CivilDate } from '@/lib/domain/calendar';
import { formatShortDate } from '@/lib/format/dates';
import type { FormAction } from '@/lib/schemas/form-state';
import type { ChosenDate } from './axis/timeline-url';

type MovedNoticeProps = {
  moved: ChosenDate;
  was: CivilDate;
  action: FormAction;
  idempotencyKey: string;
  /** The view to come back to. */
  view: Readonly<Record<'years' | 'from', string>>;
};

/** After a form moved a date: from where to where, and the way back. */
export function MovedNotice({ moved, was, action, idempotencyKey, view }: MovedNoticeProps) {
  const { kind, id, title, dueOn, version } = moved;
  return (
    <PassingNotice key={`${id} ${version}`} className="mb-6">
      <p>
        Moved “{title}” from {formatShortDate(was)} to {formatShortDate(dueOn)}.
      </p>
      <ActionButton
        action={action}
        idempotencyKey={idempotencyKey}
        fields={{ kind, id, version, date: was, ...view }}
        label={`move “${title}” back`}
      >
        Undo
      </ActionButton>
    </PassingNotice>
  );
}
