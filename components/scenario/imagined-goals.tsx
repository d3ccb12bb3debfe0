'use client';

import { memo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { CivilDate } from '@/lib/domain/calendar';
import type { ImaginedGoal } from '@/lib/domain/scenario';
import { MAX_IMAGINED } from '@/lib/domain/scenario/bounds';
import { formatDate } from '@/lib/format/dates';
import { sizeInWords } from '@/lib/format/goal-size';
import { ImaginedGoalForm, type WeightedStrategy } from './imagined-goal-form';
import type { ChangeScenario } from './use-scenario';

type ImaginedGoalsProps = {
  strategies: readonly WeightedStrategy[];
  today: CivilDate;
  imagined: readonly ImaginedGoal[];
  change: ChangeScenario;
};

/** Goals that the plan does not have, tried out: they run from today to their date. */
export const ImaginedGoals = memo(function ImaginedGoals(props: ImaginedGoalsProps) {
  const { strategies, today, imagined, change } = props;
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const takeOut = (place: number, title: string) => {
    change((before) => ({ imagined: before.imagined.filter((_, index) => index !== place) }));
    setSaid(`Removed “${title}”.`);
    // The button that had the focus goes away with its row.
    status.current?.focus();
  };
  return (
    <div>
      <ul>
        {withKeys(imagined).map(({ goal, place, key }) => (
          <li
            key={key}
            className="flex flex-wrap items-baseline justify-between gap-2 border-t border-rule py-2"
          >
            <span className="min-w-0 break-words">
              {goal.title}{' '}
              <span className="text-sm text-muted">
                {sizeInWords(goal.points)}, by {formatDate(goal.dueOn)}
              </span>
            </span>
            <Button variant="quiet" size="small" onClick={() => takeOut(place, goal.title)}>
              Remove<span className="sr-only">: {goal.title}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p ref={status} role="status" tabIndex={-1} className="text-sm text-muted">
        {said}
      </p>
      {imagined.length < MAX_IMAGINED ? (
        <ImaginedGoalForm
          strategies={strategies}
          today={today}
          add={(goal) => {
            change((before) => ({ imagined: [...before.imagined, goal] }));
            setSaid(`Added “${goal.title}” to this what-if.`);
          }}
        />
      ) : (
        <p className="text-muted">A what-if has room for {MAX_IMAGINED} new goals.</p>
      )}
    </div>
  );
});

/** Two imagined goals may be alike in everything but their place. */
function withKeys(imagined: readonly ImaginedGoal[]) {
  const times = new Map<string, number>();
  return imagined.map((goal, place) => {
    const text = JSON.stringify(goal);
    const before = times.get(text) ?? 0;
    times.set(text, before + 1);
    return { goal, place, key: `${text} ${before}` };
  });
}
