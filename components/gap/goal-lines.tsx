import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/text-link';

type GoalLine = {
  key: string;
  title: ReactNode;
  /** Facts about it, shown one after the other. */
  facts: readonly string[];
  /** What to do with it; `about` tells it from the others. */
  action?: { href: string; text: string; about: string };
};

/** Goals or strategies, one below the other: what it is, what is known of it, what to do. */
export function GoalLines({ lines }: { lines: readonly GoalLine[] }) {
  return (
    <ul className="mt-4 max-w-3xl">
      {lines.map(({ key, title, facts, action }) => (
        <li
          key={key}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-rule py-3"
        >
          <div className="min-w-0 flex-[1_1_20rem]">
            <p className="break-words font-semibold">{title}</p>
            <p className="text-sm text-muted">{facts.join(' · ')}</p>
          </div>
          {action && (
            <TextLink href={action.href}>
              {action.text}
              <span className="sr-only">: {action.about}</span>
            </TextLink>
          )}
        </li>
      ))}
    </ul>
  );
}
