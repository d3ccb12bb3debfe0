import { type MouseEvent, useRef } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { sizeInWords } from '@/lib/format/goal-size';
import { formatGain, plural } from '@/lib/format/numbers';
import type { SuggestedTemplate } from './suggested-goal';

type SwapGoalProps = {
  strategyTitle: string;
  /** The strategy's other ready-made goals. */
  others: readonly SuggestedTemplate[];
  /** The address of this page with another goal chosen. */
  hrefOf: (template: string) => string;
  onSwap: (template: string) => void;
};

/**
 * The other ready-made goals of a strategy, as links to this page with that one in place; with
 * JavaScript it takes the place at once, and what was typed for other strategies stays.
 */
export function SwapGoal({ strategyTitle, others, hrefOf, onSwap }: SwapGoalProps) {
  const fold = useRef<HTMLDetailsElement>(null);
  if (others.length === 0) return null;

  function swap(event: MouseEvent, template: string) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onSwap(template);
    if (!fold.current) return;
    fold.current.open = false;
    fold.current.querySelector('summary')?.focus();
  }

  return (
    <Disclosure
      ref={fold}
      summary={
        <>
          Swap for another<span className="sr-only"> in {strategyTitle}</span>
        </>
      }
    >
      <ul className="mt-2 border-b border-rule">
        {others.map(({ key, title, points, months, brings }) => (
          <li key={key} className="border-t border-rule py-2">
            <a className="link" href={hrefOf(key)} onClick={(event) => swap(event, key)}>
              {title}
            </a>
            <p className="text-sm text-muted">
              {brings && `${formatGain(brings.gain)} by ${brings.year} · `}
              {sizeInWords(points)} · usually {months} {plural(months, 'month')}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
