import type { ListDiff as Lists } from '@/lib/domain/outlook-change';
import { fieldLabel } from '@/lib/format/outlook/field-label';
import { ChangedLine } from './changed-text';

const words = { added: 'New', removed: 'Gone' } as const;

/** A diff of two lists: entries added, removed and changed, by name, with what changed in them. */
export function ListDiff({ list }: { list: Lists }) {
  const kinds = (['added', 'removed'] as const).filter((kind) => list[kind].length > 0);
  return (
    <dl className="grid gap-2">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt className="font-semibold">{words[kind]}</dt>
          {list[kind].map((name) => (
            <dd key={name} className="measure text-muted">
              {name}
            </dd>
          ))}
        </div>
      ))}
      {list.changed.length > 0 && (
        <div>
          <dt className="font-semibold">Changed</dt>
          {list.changed.map(({ name, fields }) => (
            <dd key={name} className="measure mb-2">
              <span className="text-muted">{name}</span>
              <ul className="ps-4">
                {fields.map(({ field, from, to }) => (
                  <li key={field}>
                    {`${fieldLabel(field)}: `}
                    <ChangedLine from={from} to={to} />
                  </li>
                ))}
              </ul>
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}
