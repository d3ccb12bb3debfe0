import { ChangedText } from '@/components/outlook-change/changed-text';
import { Disclosure } from '@/components/ui/disclosure';
import { own } from '@/lib/domain/own';
import { formatMoment } from '@/lib/format/moment';
import type { DraftChange } from '@/lib/schemas/editing/outlook-form';
import { pathInWords } from './labels';

export type DraftEvent = {
  id: string;
  by: string | null;
  kind: string;
  note: string;
  changes: readonly DraftChange[];
  at: string;
};

const words: Readonly<Record<string, string>> = {
  started: 'began it',
  imported: 'began it from a file',
  edited: 'changed it',
  submitted: 'asked another editor to read it',
  approved: 'approved it',
  'sent-back': 'sent it back',
  scheduled: 'scheduled it',
  unscheduled: 'cancelled the schedule',
  published: 'published it',
  'put-aside': 'put it aside',
  'taken-up': 'continued it',
  rebased: 'based it on the current version',
  'rolled-back': 'rolled the outlook back',
};

/** `ada@example.org sent it back`: who did what. */
export function eventInWords({ by, kind }: Pick<DraftEvent, 'by' | 'kind'>): string {
  return `${by ?? 'The schedule'} ${own(words, kind) ?? kind}`;
}

/** Who did what, newest first, and what each edit changed in the text. */
export function DraftHistory({ events }: { events: readonly DraftEvent[] }) {
  return (
    <ol className="grid gap-3">
      {events.map((event) => (
        <li key={event.id} className="border-t border-rule pt-3">
          <p>
            <span className="font-semibold break-words">{eventInWords(event)}</span>{' '}
            <time dateTime={event.at} className="text-sm text-muted">
              {formatMoment(event.at, 'UTC')}
            </time>
          </p>
          {event.note !== '' && (
            <p className="measure mt-1 whitespace-pre-wrap break-words">
              {event.kind === 'scheduled' ? `For ${formatMoment(event.note, 'UTC')}` : event.note}
            </p>
          )}
          {event.changes.length > 0 && <Changes changes={event.changes} />}
        </li>
      ))}
    </ol>
  );
}

/** How many changed fields the summary names. */
const NAMED = 3;

function Changes({ changes }: { changes: readonly DraftChange[] }) {
  const names = [...new Set(changes.map(changeInWords))];
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return (
    <Disclosure
      className="mt-1"
      summary={
        <span className="text-sm break-words">{names.slice(0, NAMED).join('; ') + more}</span>
      }
    >
      <dl className="grid gap-4 py-2">
        {changes.map((change) => (
          <div key={`${change.verb} ${change.field}`}>
            <dt className="text-sm font-semibold text-muted">{changeInWords(change)}</dt>
            <dd>
              <Texts change={change} />
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

function changeInWords({ verb, field }: DraftChange): string {
  const verbs = { add: 'Added', remove: 'Taken away', up: 'Moved up', down: 'Moved down' };
  return verb === 'write' ? pathInWords(field) : `${verbs[verb]}: ${pathInWords(field)}`;
}

function Texts({ change: { verb, from = '', to = '' } }: { change: DraftChange }) {
  if (verb === 'up' || verb === 'down') return from;
  const side = (text: string) => (text === '' ? [] : [text]);
  return <ChangedText from={side(from)} to={side(to)} />;
}
