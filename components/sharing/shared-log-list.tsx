import type { SharedEntry, SharedLog } from '@/lib/domain/sharing';
import { formatDate } from '@/lib/format/dates';
import { valueInWords } from '@/lib/format/goal-value';
import { isLink } from '@/lib/schemas/link';
import { Heading, type HeadingLevel } from './heading';

type SharedLogListProps = {
  log: SharedLog;
  level: HeadingLevel;
  /** Whether it leads to the pages before and after. */
  paged: boolean;
};

/** The log, newest day first. */
export function SharedLogList({ log, level, paged }: SharedLogListProps) {
  const { entries, page, pages, total } = log;
  return (
    <section id="log" aria-labelledby="log-title" className="border-t border-rule py-6">
      <Heading level={level} id="log-title">
        Log
      </Heading>
      {entries.length === 0 && <p className="mt-3 text-muted">Nothing logged yet.</p>}
      {pages > 1 && (
        <p className="mt-2 text-sm text-muted">
          {total.toLocaleString('en-GB')} entries, newest first: page {page} of {pages}.
        </p>
      )}
      <ol className="mt-3">
        {entries.map((entry) => (
          <li key={entry.place} className="border-t border-rule py-3 wrap-anywhere print:py-1">
            <EntryFacts entry={entry} />
          </li>
        ))}
      </ol>
      {paged && pages > 1 && (
        <nav aria-label="Pages of the log" className="mt-4 flex gap-6">
          {page > 1 && (
            <a className="link" href={`?page=${page - 1}#log`}>
              Newer entries
            </a>
          )}
          {page < pages && (
            <a className="link" href={`?page=${page + 1}#log`}>
              Older entries
            </a>
          )}
        </nav>
      )}
    </section>
  );
}

function EntryFacts({ entry }: { entry: SharedEntry }) {
  const { goal, occurredOn, value, note, link } = entry;
  return (
    <>
      <p>
        <time dateTime={occurredOn} className="text-muted">
          {formatDate(occurredOn)}
        </time>{' '}
        {goal}: <strong>{valueInWords(entry, value)}</strong>
      </p>
      {note && <p className="whitespace-pre-wrap">{note}</p>}
      {link && (
        <p>
          {/* Only a web address becomes a link, however the entry was made, by import included. */}
          {isLink(link) ? (
            <a className="link break-all" href={link} rel="noopener noreferrer nofollow">
              {link}
            </a>
          ) : (
            <span className="break-all">{link}</span>
          )}
        </p>
      )}
    </>
  );
}
