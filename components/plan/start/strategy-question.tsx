'use client';

import { type ChangeEvent, useRef } from 'react';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { startingLevelOf, startingLevels, usuallyInUse } from '@/lib/domain/outlook/starting-level';
import { InUseChoice } from '../in-use-choice';

const words = startingLevels.map(({ key, label }) => ({ value: key, label }));

type StrategyQuestionProps = {
  strategy: { key: string; title: string; summary: string };
  /** Answers that the address has already. */
  level?: string;
  inUse?: string;
  error?: string;
};

/** The usual answer for a level: 'yes' or 'no'. */
const usual = (level: string) => (usuallyInUse(startingLevelOf(level)) ? 'yes' : 'no');

/**
 * How ready the person is in a strategy and whether they use it. The second answer follows the first
 * until they give their own; left open, the server takes the same usual answer.
 */
export function StrategyQuestion({ strategy, level, inUse, error }: StrategyQuestionProps) {
  const { key, title, summary } = strategy;
  const suggested = useRef(level ? usual(level) : null);
  const group = useRef<HTMLDivElement>(null);

  function follow({ target }: ChangeEvent<HTMLInputElement>) {
    if (target.name !== `levels.${key}`) return;
    const answers = [...(group.current?.querySelectorAll('input') ?? [])].filter(
      ({ name }) => name === `inUse.${key}`,
    );
    const own = answers.find(({ checked }) => checked)?.value;
    if (own !== undefined && own !== suggested.current) return;
    suggested.current = usual(target.value);
    for (const answer of answers) answer.checked = answer.value === suggested.current;
  }

  return (
    <div ref={group} onChange={follow} className="grid gap-4">
      <ChoiceGroup
        legend={<span className="font-serif text-xl">{title}</span>}
        hint={summary}
        name={`levels.${key}`}
        look="cards"
        className="sm:grid-cols-2 lg:grid-cols-5"
        options={words}
        required
        defaultValue={level}
        error={error}
      />
      <InUseChoice name={`inUse.${key}`} strategyTitle={title} defaultValue={inUse} />
    </div>
  );
}
