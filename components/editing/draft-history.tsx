import { formatMoment } from '@/lib/format/moment';
import { placeOf } from './labels';

export type DraftEvent = {
  id: string;
  by: string | null;
  kind: string;
  note: string;
  fields: readonly string[];
  at: string;
};

const words: Readonly<Record<string, string>> = {
  started: 'began it',
  imported: 'began it from a file',
  edited: 'changed it',
  submitted: 'asked for it to be read',
  approved: 'approved it',
  'sent-back': 'sent it back',
  scheduled: 'scheduled it',
  unscheduled: 'took the schedule back',
  published: 'published it',
  'put-aside': 'put it aside',
  'taken-up': 'took it up again',
  rebased: 'took the current version for its base',
  'rolled-back': 'rolled the outlook back',
};

const SHOWN_FIELDS = 6;

/** Who did what, newest first. */
export function DraftHistory({ events }: { events: readonly DraftEvent[] }) {
  return (
    <ol className="grid gap-3">
      {events.map(({ id, by, kind, note, fields, at }) => (
        <li key={id} className="border-t border-rule pt-3 text-sm">
          <p>
            <b>{by ?? 'The schedule'}</b> {words[kind] ?? kind},{' '}
            <time dateTime={at} className="text-muted">
              {formatMoment(at, 'UTC')}
            </time>
          </p>
          {note !== '' && <p className="mt-1 whitespace-pre-wrap">{note}</p>}
          {fields.length > 0 && (
            <p className="mt-1 break-words text-muted">
              {fields.slice(0, SHOWN_FIELDS).map(placeOf).join('; ')}
              {fields.length > SHOWN_FIELDS && ` and ${fields.length - SHOWN_FIELDS} more`}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
