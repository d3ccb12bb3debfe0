import './outlook-change.css';
import type { ReactNode } from 'react';
import { Tag } from '@/components/ui/tag';
import type { PartDiff as Part, TextChange } from '@/lib/domain/outlook-change';
import { changedValue, fieldInWords } from '@/lib/format/outlook-change/value-words';
import { ChangedLine, ChangedText, ChangedValue } from './changed-text';

const kinds = { changed: 'Changed', added: 'New', removed: 'Gone' } as const;

/** What changed in one part of an outlook: its title, its values, its text. */
export function PartDiff({ part, children }: { part: Part; children?: ReactNode }) {
  const { title, kind, texts, values } = part;
  const renamed = texts.find(({ field }) => field === 'title');
  return (
    <article className="part-diff">
      <h4 className="text-xl">
        {renamed && kind === 'changed' ? <Line change={renamed} /> : title}{' '}
        <Tag className="font-sans font-normal">{kinds[kind]}</Tag>
      </h4>
      {values.length > 0 && (
        <dl className="value-diffs">
          {values.map(({ field, from, to }) => (
            <div key={field}>
              <dt className="text-muted">{fieldInWords(field)}</dt>
              <dd>
                {from === null || to === null ? (
                  changedValue(field, to ?? from)
                ) : (
                  <ChangedValue from={changedValue(field, from)} to={changedValue(field, to)} />
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {texts
        .filter(({ field }) => field !== 'title')
        .map(({ field, from, to }) => (
          <ChangedText key={field} from={from} to={to} />
        ))}
      {children}
    </article>
  );
}

function Line({ change: { from, to } }: { change: TextChange }) {
  return <ChangedLine from={from[0] ?? ''} to={to[0] ?? ''} />;
}
