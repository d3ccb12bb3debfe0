import type { ReactNode } from 'react';
import { type OutlookDiff as Diff, isEmpty, isSameText } from '@/lib/domain/outlook-change';
import { ListDiff } from './list-diff';
import { PartDiff } from './part-diff';
import { RetiredNote } from './retired-note';

type OutlookDiffProps = {
  diff: Diff;
  /** Titles of the later version's strategies, by key. */
  titles: Readonly<Record<string, string>>;
};

/** A diff of two versions of an outlook, part by part. */
export function OutlookDiff({ diff, titles }: OutlookDiffProps) {
  if (isSameText(diff)) return <p>These two versions say the same.</p>;
  const { about, rating, sections, horizons, strategies } = diff;
  const parts = [rating, ...sections, about].filter((part) => part !== null);
  const lists = [
    ['Retired strategies', diff.retired],
    ['Occupations that stand in', diff.proxies],
    ['Published figures', diff.figures],
    ['Sources', diff.sources],
    ['Claims', diff.claims],
  ] as const;
  return (
    <>
      {strategies.length > 0 && (
        <Group title="Strategies">
          {strategies.map((strategy) => (
            <PartDiff key={strategy.key} part={strategy}>
              {strategy.retired && <RetiredNote retired={strategy.retired} titles={titles} />}
              {strategy.kind === 'changed' && !isEmpty(strategy.templates) && (
                <>
                  <p className="text-sm font-semibold text-muted">Ready-made goals</p>
                  <ListDiff list={strategy.templates} />
                </>
              )}
            </PartDiff>
          ))}
        </Group>
      )}
      {horizons.length > 0 && (
        <Group title="Impact timeline">
          {horizons.map((part) => (
            <PartDiff key={part.key} part={{ ...part, title: `By ${part.key}: ${part.title}` }} />
          ))}
        </Group>
      )}
      {parts.length > 0 && (
        <Group title="Rating and text">
          {parts.map((part) => (
            <PartDiff key={part.key} part={part} />
          ))}
        </Group>
      )}
      {lists.map(
        ([title, list]) =>
          !isEmpty(list) && (
            <Group key={title} title={title}>
              <ListDiff list={list} />
            </Group>
          ),
      )}
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-8">
      <h3 className="mb-3 font-sans text-base font-semibold text-muted">{title}</h3>
      {children}
    </div>
  );
}
