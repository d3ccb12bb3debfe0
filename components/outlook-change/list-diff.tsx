import type { ListDiff as Lists } from '@/lib/domain/outlook-change';

const words = { added: 'New', removed: 'Gone', changed: 'Changed' } as const;

/** Which entries of a list came, went or changed, by their names. */
export function ListDiff({ list }: { list: Lists }) {
  const kinds = (Object.keys(words) as (keyof Lists)[]).filter((kind) => list[kind].length > 0);
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
    </dl>
  );
}
